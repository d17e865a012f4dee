import type { CellView } from '@mega-pipeline/pipeline'
import { useState, type SyntheticEvent } from 'react'
import { Button } from '../controls/button'
import type { CellWish } from '../gateway/client'
import { useCellChanges, useCellChoices } from '../gateway/use-cell-changes'
import { useTexts } from '../texts/use-texts'
import styles from './change.module.css'
import { offerUndo } from './undo-manager'
import { versionIn } from './version-in'

interface RedoFormProps {
  readonly promptId: string
  readonly cell: CellView
  /** The sentence that it is about; with null one can be chosen, or all of the cell. */
  readonly sentenceId: string | null
  readonly onDone: () => void
}

/** Chooses what a sentence or a whole cell is to be done by, and has it done. */
export function RedoForm({ promptId, cell, sentenceId, onDone }: RedoFormProps) {
  const words = useTexts().texts.change
  const { choose } = useCellChanges(promptId, cell)
  const [segmentId, setSegmentId] = useState(sentenceId)
  const [wish, setWish] = useState<CellWish>({})
  const { data } = useCellChoices(promptId, cell.id)
  const voices = data?.engines.find(({ id }) => id === wish.engine)?.voices ?? []
  const send = (chosen: CellWish) =>
    choose.mutate(
      { ...chosen, segmentId },
      {
        onSuccess: (row) => {
          offerUndo({ kind: 'changed', promptId, cellId: cell.id, version: versionIn(row, cell.id) })
          onDone()
        },
      },
    )
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    send(wish)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {sentenceId === null && cell.stage !== 'transcribe' && (
        <label className={styles.choice}>
          {words.what}
          <select
            value={segmentId ?? ''}
            onChange={({ currentTarget }) => setSegmentId(currentTarget.value || null)}
          >
            <option value="">{words.wholeCell}</option>
            {cell.segments.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={styles.choice}>
        {words.engine}
        <select
          value={wish.engine ?? ''}
          onChange={({ currentTarget: { value } }) => setWish(value === '' ? {} : { engine: value })}
        >
          <option value="">{words.asBefore}</option>
          {data?.engines.map(({ id }) => (
            <option key={id}>{id}</option>
          ))}
        </select>
      </label>
      {voices.length > 0 && (
        <label className={styles.choice}>
          {words.voice}
          <select
            value={wish.voice ?? voices[0]?.id}
            onChange={({ currentTarget }) => setWish({ ...wish, voice: currentTarget.value })}
          >
            {voices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className={styles.hint}>{words.onlyWhatDepends}</p>
      <div className={styles.actions}>
        <Button type="submit" look="accent" icon="retry" disabled={choose.isPending}>
          {words.doAgain}
        </Button>
        {cell.stage === 'generate' && (
          <Button icon="pen" disabled={choose.isPending} onClick={() => send({ ...wish, seed: 'another' })}>
            {words.anew}
          </Button>
        )}
      </div>
    </form>
  )
}
