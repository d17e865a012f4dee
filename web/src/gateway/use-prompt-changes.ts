import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { PromptView } from '@mega-pipeline/pipeline'
import { useMemo } from 'react'
import { gateway } from './client'
import { isFiltering, type PromptFilter } from './prompt-filter'
import { withChangedPrompt, withoutPrompt, withPrompt, type PromptPages } from './prompt-pages'
import { promptQuery } from './use-prompt'
import { promptsKey, promptsQuery } from './use-prompts'

/** The ways in which the kept rows change without being fetched again. */
export function usePromptChanges() {
  const queryClient = useQueryClient()
  return useMemo(() => promptChanges(queryClient), [queryClient])
}

export function promptChanges(queryClient: QueryClient) {
  return {
    /** Shows a row's newest state, on all lists that it is on; a row that is new comes onto the list of all rows. */
    put: (prompt: PromptView) => {
      for (const filter of keptFilters(queryClient)) {
        const change = isFiltering(filter) ? withChangedPrompt : withPrompt
        queryClient.setQueryData(promptsQuery(filter).queryKey, (pages) => pages && change(pages, prompt))
      }
      queryClient.setQueryData(promptQuery(prompt.id).queryKey, (known) => known && prompt)
    },
    remove: (promptId: string) => {
      queryClient.setQueriesData<PromptPages>(
        { queryKey: promptsKey },
        (pages) => pages && withoutPrompt(pages, promptId),
      )
      queryClient.setQueryData(promptQuery(promptId).queryKey, (known) => known && null)
    },
    /** Brings those of these rows onto the lists of searches that they have come to match. Only the gateway knows. */
    putWhereFound: async (promptIds: readonly string[]) => {
      for (const filter of keptFilters(queryClient, { type: 'active' })) {
        if (!isFiltering(filter)) continue
        const found = await gateway.listPrompts({ ...filter, ids: promptIds, limit: promptIds.length })
        queryClient.setQueryData(
          promptsQuery(filter).queryKey,
          (pages) => pages && found.prompts.reduce(withPrompt, pages),
        )
      }
    },
  }
}

function keptFilters(queryClient: QueryClient, which: { type?: 'active' } = {}): PromptFilter[] {
  const lists = queryClient.getQueryCache().findAll({ queryKey: promptsKey, ...which })
  return lists.map(({ queryKey }) => queryKey[1] as PromptFilter)
}
