import { infiniteQueryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { gateway } from './client'
import { retryWhilePassing } from './retries'
import { targetLanguages } from './target-languages'
import { promptsOf } from './prompt-pages'

const pageSize = 20

/** How the rows of the board are fetched and kept. The event stream keeps them new, so they never grow stale. */
export const promptsQuery = infiniteQueryOptions({
  queryKey: ['prompts'],
  queryFn: ({ pageParam, signal }) => gateway.listPrompts(pageParam, pageSize, signal),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
  staleTime: Infinity,
})

/** The rows of the board, newest first, and the way to older ones. */
export function usePrompts() {
  return useInfiniteQuery({ ...promptsQuery, select: promptsOf })
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
