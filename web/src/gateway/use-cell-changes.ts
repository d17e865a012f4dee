import type { CellView } from '@mega-pipeline/pipeline'
import { useMutation, useQuery } from '@tanstack/react-query'
import { gateway, type CellWish, type SentenceEdit } from './client'
import { usePromptChanges } from './use-prompt-changes'

/** What people can change about a cell. */
export function useCellChanges(promptId: string, { id, version }: Pick<CellView, 'id' | 'version'>) {
  const { put } = usePromptChanges()
  return {
    edit: useMutation({
      mutationFn: (edit: SentenceEdit) => gateway.editSentence(promptId, id, edit),
      onSuccess: put,
    }),
    choose: useMutation({
      mutationFn: ({ segmentId, ...wish }: CellWish & { readonly segmentId: string | null }) =>
        gateway.chooseForCell(promptId, id, segmentId, wish),
      onSuccess: put,
    }),
    undo: useMutation({ mutationFn: () => gateway.undoCell(promptId, id, version), onSuccess: put }),
    redo: useMutation({ mutationFn: () => gateway.redoCell(promptId, id, version), onSuccess: put }),
    cancel: useMutation({ mutationFn: () => gateway.cancelCell(promptId, id), onSuccess: put }),
    retry: useMutation({ mutationFn: () => gateway.retryCell(promptId, id), onSuccess: put }),
  }
}

/** The engines and voices that a cell could be done by instead. */
export function useCellChoices(promptId: string, cellId: string) {
  return useQuery({
    queryKey: ['choices', promptId, cellId],
    queryFn: ({ signal }) => gateway.readChoices(promptId, cellId, signal),
  })
}

/** Adds and takes off the languages of a row. */
export function useLanguageChanges(promptId: string) {
  const { put } = usePromptChanges()
  return {
    add: useMutation({
      mutationFn: (language: string) => gateway.addLanguages(promptId, [language]),
      onSuccess: put,
    }),
    remove: useMutation({
      mutationFn: (language: string) => gateway.removeLanguage(promptId, language),
      onSuccess: put,
    }),
  }
}
