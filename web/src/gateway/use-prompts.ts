import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { gateway } from './client'
import { isFiltering, type PromptFilter } from './prompt-filter'
import { promptsOf, totalOf, type PromptPages } from './prompt-pages'
import { retryWhilePassing } from './retries'
import { targetLanguages } from './target-languages'

const pageSize = 30

/** How every list of rows is found among what is kept. */
export const promptsKey = ['prompts'] as const

/**
 * How the rows of the board are fetched and kept. The event stream keeps them new, so that they never grow stale,
 * but for the ones of a search while nobody looks at it.
 */
export function promptsQuery(filter: PromptFilter) {
  return infiniteQueryOptions({
    queryKey: [...promptsKey, filter] as const,
    queryFn: ({ pageParam: cursor, signal }) =>
      gateway.listPrompts({ ...filter, cursor, limit: pageSize }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: isFiltering(filter) ? 0 : Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    // What does not change stays the same object anyway; with a new row in front, all rows would be compared with each other.
    structuralSharing: false,
  })
}

/** The rows that a filter lets through, newest first, and the way to older ones. The last ones stay until others come. */
export function usePrompts(filter: PromptFilter) {
  return useInfiniteQuery({ ...promptsQuery(filter), select: listOf, placeholderData: keepPreviousData })
}

function listOf(pages: PromptPages) {
  return { prompts: promptsOf(pages), total: totalOf(pages) }
}

/** What the gateway can do: languages, limits, defaults. Asked again until its engines are up. */
export function useOptions() {
  return useQuery({
    queryKey: ['options'],
    queryFn: ({ signal }) => gateway.readOptions(signal),
    retry: retryWhilePassing,
    retryDelay: 2000,
    refetchInterval: ({ state }) => (state.data && targetLanguages(state.data).length === 0 ? 3000 : false),
  })
}
