import { useMutation } from '@tanstack/react-query'
import { gateway } from './client'
import { usePromptChanges } from './use-prompt-changes'

/** Something that was done and can be taken back. */
export type Undoable =
  | { readonly kind: 'deleted'; readonly promptId: string }
  | {
      readonly kind: 'changed'
      readonly promptId: string
      readonly cellId: string
      /** Of the cell after the change: what came after it is not undone by this. */
      readonly version: number
    }
  | { readonly kind: 'language_removed'; readonly promptId: string; readonly language: string }

/** Takes something back and shows the row as it is then. */
export function useUndo() {
  const { put } = usePromptChanges()
  return useMutation({ mutationFn: takeBack, onSuccess: put })
}

function takeBack(done: Undoable) {
  switch (done.kind) {
    case 'deleted':
      return gateway.restorePrompt(done.promptId)
    case 'changed':
      return gateway.undoCell(done.promptId, done.cellId, done.version)
    case 'language_removed':
      return gateway.addLanguages(done.promptId, [done.language])
  }
}
