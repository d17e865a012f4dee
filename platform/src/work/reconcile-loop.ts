import { setTimeout as wait } from 'node:timers/promises'
import { listUnfinishedRuns } from '../database/index.js'
import { reconcile, type Workplace } from './reconcile.js'

/**
 * Reconciles every unfinished run now and every few seconds, so that nothing depends on an event arriving:
 * what a crash or a lost message left lying is picked up here.
 */
export function startReconcileLoop(
  workplace: Workplace,
  options: { everyMilliseconds: number; onError: (error: unknown) => void },
): { stop(): Promise<void> } {
  const abort = new AbortController()

  async function loop(): Promise<void> {
    while (!abort.signal.aborted) {
      try {
        for (const runId of await listUnfinishedRuns(workplace.database)) {
          if (abort.signal.aborted) return
          await reconcile(workplace, runId)
        }
      } catch (error) {
        options.onError(error)
      }
      await wait(options.everyMilliseconds, undefined, { signal: abort.signal }).catch(() => {})
    }
  }

  const looping = loop()
  return {
    stop: async () => {
      abort.abort()
      await looping
    },
  }
}
