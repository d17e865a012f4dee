import { useMutation } from '@tanstack/react-query'
import { gateway } from './client'
import { usePromptChanges } from './use-prompt-changes'

/** What can be done to a row that is there. */
export function usePromptActions(promptId: string) {
  const { put, remove } = usePromptChanges()
  return {
    retry: useMutation({
      mutationFn: (cellId: string) => gateway.retryCell(promptId, cellId),
      onSuccess: put,
    }),
    retryAll: useMutation({ mutationFn: () => gateway.retryPrompt(promptId), onSuccess: put }),
    cancel: useMutation({ mutationFn: () => gateway.cancelPrompt(promptId), onSuccess: put }),
    remove: useMutation({
      mutationFn: () => gateway.deletePrompt(promptId),
      onSuccess: () => remove(promptId),
    }),
  }
}
