import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ModelsView } from '@mega-pipeline/pipeline'
import { gateway } from './client'

const modelsKey = ['models']
const enginesLookMilliseconds = 3000
const pullLookMilliseconds = 700

/** How the stages are; looked at again every few seconds, for services come and go without an event. */
export function useEngines() {
  return useQuery({
    queryKey: ['engines'],
    queryFn: ({ signal }) => gateway.readEngines(signal),
    refetchInterval: enginesLookMilliseconds,
  })
}

/** The models there are to fetch; looked at again while one is being fetched. */
export function useModels() {
  return useQuery({
    queryKey: modelsKey,
    queryFn: ({ signal }) => gateway.listModels(signal),
    refetchInterval: ({ state }) => (isFetching(state.data) ? pullLookMilliseconds : false),
  })
}

function isFetching(view: ModelsView | undefined): boolean {
  return view?.models.some(({ pull }) => pull !== null && pull.state !== 'failed') ?? false
}

/** Fetching a model, and stopping that. */
export function usePullActions() {
  const queryClient = useQueryClient()
  const onSuccess = (view: ModelsView) => queryClient.setQueryData(modelsKey, view)
  return {
    pull: useMutation({ mutationFn: gateway.pullModel, onSuccess }),
    cancel: useMutation({ mutationFn: gateway.cancelPull, onSuccess }),
  }
}
