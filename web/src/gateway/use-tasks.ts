import { useQuery } from '@tanstack/react-query'
import type { PromptTasks } from '@mega-pipeline/pipeline'
import { gateway } from './client'

const busyLookMilliseconds = 1500
const quietLookMilliseconds = 10_000

/** Every task of a row; looked at often while some are not finished, and now and then for new ones. */
export function useTasks(promptId: string) {
  return useQuery({
    queryKey: ['tasks', promptId],
    queryFn: ({ signal }) => gateway.readTasks(promptId, signal),
    refetchInterval: ({ state }) => (isBusy(state.data) ? busyLookMilliseconds : quietLookMilliseconds),
  })
}

function isBusy(tasks: PromptTasks | undefined): boolean {
  return (
    tasks?.runs.some((run) => run.tasks.some(({ state }) => state === 'queued' || state === 'running')) ??
    false
  )
}
