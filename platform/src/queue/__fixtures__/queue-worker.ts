/**
 * A worker in a process of its own, for tests that kill it. Arguments: the queue's settings as JSON, the step, and
 * how it works: `quick`, `hang` (never ends, and hears its signal) or `block` (stops its event loop for a while).
 */
import { setTimeout as wait } from 'node:timers/promises'
import { stepSchema } from '@mega-pipeline/pipeline'
import { openTaskQueue } from '../open-task-queue.js'
import type { QueueSettings } from '../queue-settings.js'

export type WorkerManner = 'quick' | 'hang' | 'block'
export type WorkerMessage = { event: 'ready' | 'started' | 'done' | 'aborted'; id: string }

const BLOCK_MILLISECONDS = 3000

const [settings = '', step = '', manner] = process.argv.slice(2)
const queue = openTaskQueue({ ...(JSON.parse(settings) as QueueSettings), onError: () => {} })
const say = (event: WorkerMessage['event'], id = ''): void => void process.send?.({ event, id })

await queue.work(stepSchema.parse(step), { concurrency: 2 }, async ({ id }, signal) => {
  say('started', id)
  signal.addEventListener('abort', () => say('aborted', id))
  if (manner === 'hang') await wait(2 ** 30, undefined, { signal })
  if (manner === 'block') {
    await wait(50)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BLOCK_MILLISECONDS)
    await wait(BLOCK_MILLISECONDS, undefined, { signal })
  }
  await wait(5)
  say('done', id)
})
say('ready')
process.on('disconnect', () => process.exit(0))
