import type { PromptView } from '@mega-pipeline/pipeline'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { gateway } from './client'
import { findPrompt, type PromptPages } from './prompt-pages'

/** How one row is fetched and kept. The event stream keeps it new; null once it was deleted. */
export function promptQuery(promptId: string) {
  return queryOptions({
    queryKey: ['prompt', promptId] as const,
    queryFn: ({ signal }): Promise<PromptView | null> => gateway.readPrompt(promptId, signal),
    staleTime: Infinity,
  })
}

/** A row by its id, whether or not it is on a list that is loaded. */
export function usePrompt(promptId: string) {
  const queryClient = useQueryClient()
  return useQuery({
    ...promptQuery(promptId),
    initialData: () => {
      const lists = queryClient.getQueriesData<PromptPages>({ queryKey: ['prompts'] })
      for (const [, pages] of lists) {
        const known = pages && findPrompt(pages, promptId)
        if (known) return known
      }
      return undefined
    },
  })
}
