import { useId, useState } from 'react'
import { useCellChanges } from '../gateway/use-cell-changes'
import { CellSentences, type CellSentencesProps } from '../sentences/cell-sentences'
import { expectedText, hasItsPlace, type Draft } from './draft'
import { editingSlot } from './editing-slot'
import { focusSentence } from './focus-sentence'
import { LostDraft } from './lost-draft'
import { offerUndo } from './undo-manager'
import { versionIn } from './version-in'

/** A cell's text, whose sentences can be edited in their places. */
export function EditableSentences(props: Omit<CellSentencesProps, 'slot'>) {
  const { prompt, cell } = props
  const { segments } = cell
  const [draft, setDraft] = useState<Draft | null>(null)
  const { edit } = useCellChanges(prompt.id, cell)
  const id = useId()

  const leave = () => {
    const first = draft?.sentences[0]
    setDraft(null)
    focusSentence(
      id,
      Math.max(
        0,
        segments.findIndex((segment) => segment.id === first?.id),
      ),
    )
  }
  const save = (written: Draft) => {
    const expected = expectedText(written)
    const [from = '', through = from] = [written.sentences[0]?.id, written.sentences.at(-1)?.id]
    if (written.text === expected) return leave()
    edit.mutate(
      { from, through, text: written.text, expected },
      {
        onSuccess: (row) => {
          leave()
          const version = versionIn(row, cell.id)
          offerUndo({ kind: 'changed', promptId: prompt.id, cellId: cell.id, version })
        },
      },
    )
  }
  const slot = editingSlot({
    promptId: prompt.id,
    cell,
    draft,
    isSaving: edit.isPending,
    onDraft: setDraft,
    onSave: save,
    onLeave: leave,
  })

  return (
    <div id={id}>
      <CellSentences {...props} slot={slot} />
      {draft && !edit.isPending && !hasItsPlace(draft, segments) && (
        <LostDraft text={draft.text} onDrop={() => setDraft(null)} />
      )}
    </div>
  )
}
