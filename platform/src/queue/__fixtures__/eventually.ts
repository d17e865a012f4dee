import { setTimeout as wait } from 'node:timers/promises'

/** Waits until something holds; the test's own time limit is the only end. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(20)
}
