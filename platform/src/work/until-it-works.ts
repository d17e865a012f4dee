import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log/index.js'

const RETRY_MILLISECONDS = 1000

/** Services may start before their stores do, and outlive them: tries until a store answers. */
export async function untilItWorks<Value>(open: () => Promise<Value>, log: Log): Promise<Value> {
  for (;;) {
    try {
      return await open()
    } catch (error) {
      log.warn({ err: error }, 'waiting for a store')
      await wait(RETRY_MILLISECONDS)
    }
  }
}
