import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log/index.js'

const RETRY_MILLISECONDS = 1000
const TRIES_A_MINUTE = 60

/** Services may start before their stores do: tries until a store answers, and says at once and every minute that it waits. */
export async function untilItWorks<Value>(open: () => Promise<Value>, log: Log): Promise<Value> {
  for (let tries = 1; ; tries++) {
    try {
      return await open()
    } catch (error) {
      if (tries % TRIES_A_MINUTE === 1) log.warn({ err: error }, 'waiting for a store')
      await wait(RETRY_MILLISECONDS)
    }
  }
}
