import { useMutation } from '@tanstack/react-query'
import { gateway } from './client'
import { usePromptChanges } from './use-prompt-changes'

/** Keeps the answer of one team to a prompt, or of none when it is given null. */
export function usePreferTeam(promptId: string) {
  const { put } = usePromptChanges()
  return useMutation({
    mutationFn: (team: string | null) => gateway.preferTeam(promptId, team),
    onSuccess: put,
  })
}
