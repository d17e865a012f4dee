import { useQueryClient } from '@tanstack/react-query'
import type { PromptView } from '@mega-pipeline/pipeline'
import { useMemo } from 'react'
import { withoutPrompt, withPrompt } from './prompt-pages'
import { promptsQuery } from './use-prompts'

/** The ways in which the kept rows change without being fetched again. */
export function usePromptChanges() {
  const queryClient = useQueryClient()
  return useMemo(
    () => ({
      put: (prompt: PromptView) => {
        queryClient.setQueryData(promptsQuery.queryKey, (pages) => pages && withPrompt(pages, prompt))
      },
      remove: (promptId: string) => {
        queryClient.setQueryData(promptsQuery.queryKey, (pages) => pages && withoutPrompt(pages, promptId))
      },
    }),
    [queryClient],
  )
}
