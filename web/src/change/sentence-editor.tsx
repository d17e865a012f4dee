import type { SegmentView } from '@mega-pipeline/pipeline'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { Button } from '../controls/button'
import { useTexts } from '../texts/use-texts'
import styles from './change.module.css'
import { joined, type Draft } from './draft'

interface SentenceEditorProps {
  readonly draft: Draft
  /** All sentences of the cell, to join with the neighbours. */
  readonly segments: readonly SegmentView[]
  readonly isSaving: boolean
  readonly onDraft: (draft: Draft) => void
  readonly onSave: () => void
  readonly onLeave: () => void
}

/** Where a sentence is written anew, in its place. */
export function SentenceEditor({ draft, segments, isSaving, onDraft, onSave, onLeave }: SentenceEditorProps) {
  const words = useTexts().texts.change
  const keysId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<number | null>(null)

  useEffect(() => {
    const end = field.current?.value.length ?? 0
    field.current?.focus()
    field.current?.setSelectionRange(end, end)
  }, [])
  useEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  const writeAt = (at: number, text: string) => {
    caret.current = at
    onDraft({ ...draft, text })
  }
  const actByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, ctrlKey, metaKey, nativeEvent, currentTarget } = event
    const { selectionStart: start, selectionEnd: end, value } = currentTarget
    if (nativeEvent.isComposing) return
    const neighbour =
      key === 'Backspace' && end === 0
        ? joined(draft, segments, 'previous')
        : key === 'Delete' && start === value.length
          ? joined(draft, segments, 'next')
          : null
    if (key === 'Escape') onLeave()
    else if (key === 'Enter' && (ctrlKey || metaKey))
      writeAt(start + 1, `${value.slice(0, start)}\n${value.slice(end)}`)
    else if (key === 'Enter' && !event.shiftKey) onSave()
    else if (neighbour) {
      caret.current = neighbour.caret
      onDraft(neighbour.draft)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <span className={styles.editor}>
      <textarea
        ref={field}
        className={styles.field}
        value={draft.text}
        readOnly={isSaving}
        rows={2}
        aria-label={words.editing}
        aria-describedby={keysId}
        onChange={({ currentTarget }) => onDraft({ ...draft, text: currentTarget.value })}
        onKeyDown={actByKey}
      />
      <span className={styles.editorActions}>
        <Button size="small" look="accent" disabled={isSaving} onClick={onSave}>
          {isSaving ? words.saving : words.save}
        </Button>
        <Button size="small" disabled={isSaving} onClick={onLeave}>
          {words.cancel}
        </Button>
        <span id={keysId} className={styles.hint}>
          {words.keys}
        </span>
      </span>
    </span>
  )
}
