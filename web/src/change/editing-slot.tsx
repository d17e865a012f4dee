import type { CellView } from '@mega-pipeline/pipeline'
import type { SentenceSlot } from '../sentences/sentence-slot'
import { draftOf, type Draft } from './draft'
import { SentenceEditor } from './sentence-editor'
import { SentenceTools } from './sentence-tools'

/** How far editing a cell is, and the ways in which it goes on. */
export interface Editing {
  readonly promptId: string
  readonly cell: CellView
  readonly draft: Draft | null
  readonly isSaving: boolean
  readonly onDraft: (draft: Draft) => void
  readonly onSave: (draft: Draft) => void
  readonly onLeave: () => void
}

/** What editing adds to the sentences of a text: the tools of the chosen one, and the editor in its place. */
export function editingSlot(editing: Editing): SentenceSlot {
  const { promptId, cell, draft, isSaving, onDraft, onSave, onLeave } = editing
  return {
    instead: (sentence) => {
      const place = draft?.sentences.findIndex(({ id }) => id === sentence.id) ?? -1
      if (!draft || place === -1) return null
      // The first place is for all that are written anew together.
      if (place > 0) return <></>
      return (
        <SentenceEditor
          draft={draft}
          segments={cell.segments}
          isSaving={isSaving}
          onDraft={onDraft}
          onSave={() => onSave(draft)}
          onLeave={onLeave}
        />
      )
    },
    after: (sentence) => (
      <SentenceTools
        promptId={promptId}
        cell={cell}
        sentence={sentence}
        onEdit={() => onDraft(draftOf(sentence))}
      />
    ),
    onKeyDown: (event, sentence) => {
      if (event.key !== 'F2' || sentence.outOfDate) return
      event.preventDefault()
      onDraft(draftOf(sentence))
    },
  }
}
