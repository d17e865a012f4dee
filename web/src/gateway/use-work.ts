import { queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { WorkView } from '@mega-pipeline/pipeline'
import { gateway } from './client'

const lookMilliseconds = 2000

/** What waits and what is in work, and when that was so. */
interface WorkNow extends WorkView {
  /** Milliseconds since 1970, by this machine's clock. */
  readonly at: number
}

const workQuery = queryOptions({
  queryKey: ['work'],
  queryFn: async ({ signal }): Promise<WorkNow> => ({ ...(await gateway.readWork(signal)), at: Date.now() }),
})

/** Keeps what {@link useCellWork} tells new while there is work to look at. */
export function useWorkLook(isWorking: boolean): void {
  useQuery({ ...workQuery, enabled: isWorking, refetchInterval: lookMilliseconds, notifyOnChangeProps: [] })
}

/** How a cell that waits or is worked on stands. */
export interface CellWork {
  /** Its place in the queue, from 1; null when it waits for something else. */
  readonly place: number | null
  /** When the work on it began, in milliseconds since 1970; null before that. */
  readonly since: number | null
}

/** How this cell stands in the queues; undefined as long as that is not known. */
export function useCellWork(promptId: string, cellId: string): CellWork | undefined {
  const select = useCallback(
    ({ cells, at }: WorkNow): CellWork => {
      const cell = cells.find((one) => one.promptId === promptId && one.cellId === cellId)
      const seconds = cell?.workingSeconds ?? null
      return { place: cell?.place ?? null, since: seconds === null ? null : at - seconds * 1000 }
    },
    [promptId, cellId],
  )
  return useQuery({ ...workQuery, enabled: false, select }).data
}
