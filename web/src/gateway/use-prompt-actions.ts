import { useMutation } from '@tanstack/react-query'
import { gateway } from './client'
import { usePromptChanges } from './use-prompt-changes'

/** Sends a new prompt and shows its row. */
export function useCreatePrompt() {
  const { put } = usePromptChanges()
  return useMutation({ mutationFn: gateway.createPrompt, onSuccess: put })
}

/** What can be done to a row that is there. */
export function usePromptActions(promptId: string) {
  const { put, remove } = usePromptChanges()
  return {
    retry: useMutation({
      mutationFn: (cellId: string) => gateway.retryCell(promptId, cellId),
      onSuccess: put,
    }),
    cancel: useMutation({ mutationFn: () => gateway.cancelPrompt(promptId), onSuccess: put }),
    remove: useMutation({
      mutationFn: () => gateway.deletePrompt(promptId),
      onSuccess: () => remove(promptId),
    }),
  }
}
