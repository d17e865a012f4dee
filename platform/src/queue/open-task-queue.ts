import type { Step } from '@mega-pipeline/pipeline'
import { openPostgresStore } from './postgres-store.js'
import { defaultTimings, type QueueSettings, type QueueTimings } from './queue-settings.js'
import type { StoredQueue } from './queue-store.js'
import { openRedisStore } from './redis-store.js'
import { startWorker } from './start-worker.js'
import type { TaskQueue } from './task-queue.js'

/** The highest priority number BullMQ takes on Redis. */
const LOWEST_PRIORITY = 2 ** 21
/** Removals sent at once. */
const REMOVE_BATCH = 50

/** The work queues on PostgreSQL, or on Redis or Valkey where `redisUrl` is given. */
export function openTaskQueue(settings: QueueSettings): TaskQueue {
  const timings: QueueTimings = { ...defaultTimings, ...settings }
  const onError = settings.onError ?? ((error: Error) => console.error(`queue: ${error.message}`))
  const store = settings.redisUrl
    ? openRedisStore(settings.redisUrl, onError)
    : openPostgresStore(settings.databaseUrl, timings.pollMilliseconds, onError)
  const queues = new Map<Step, Promise<StoredQueue>>()
  let readiness: Promise<void> | undefined

  async function ready(): Promise<void> {
    readiness ??= store.ready()
    try {
      await readiness
    } catch (error) {
      readiness = undefined
      throw error
    }
  }

  function queueOf(step: Step): Promise<StoredQueue> {
    const known = queues.get(step)
    if (known) return known
    const opening = openQueue(step)
    queues.set(step, opening)
    // A queue that could not be opened stays broken: the next call opens another one.
    opening.catch(() => queues.delete(step))
    return opening
  }

  async function openQueue(step: Step): Promise<StoredQueue> {
    await ready()
    const queue = store.openQueue(step)
    queue.on('error', onError)
    try {
      await queue.waitUntilReady()
    } catch (error) {
      await queue.close().catch(() => {})
      throw error
    }
    return queue
  }

  const jobOptions = {
    attempts: timings.attempts,
    backoff: { type: 'exponential', delay: timings.backoffMilliseconds },
    removeOnComplete: true,
    removeOnFail: true,
    stackTraceLimit: 0,
  }

  return {
    add: async (step, tasks) => {
      if (tasks.length === 0) return
      const queue = await queueOf(step)
      const jobs = tasks.map(({ id, priority }) => ({
        name: step,
        data: {},
        opts: { ...jobOptions, jobId: id, priority: toBullPriority(priority) },
      }))
      // On PostgreSQL a batch costs more than two single tasks, and most tasks come singly.
      const [first] = jobs
      if (first && jobs.length === 1) await queue.add(first.name, first.data, first.opts)
      else await store.addBatch(queue, jobs)
    },
    remove: async (step, ids) => {
      const queue = await queueOf(step)
      for (let start = 0; start < ids.length; start += REMOVE_BATCH) {
        await Promise.all(ids.slice(start, start + REMOVE_BATCH).map((id) => queue.remove(id)))
      }
    },
    work: async (step, { concurrency }, handle) => {
      await ready()
      return startWorker(store, step, concurrency, timings, onError, handle)
    },
    counts: async (step) => {
      const queue = await queueOf(step)
      const counts = await queue.getJobCounts('wait', 'prioritized', 'active', 'delayed')
      return {
        waiting: (counts.wait ?? 0) + (counts.prioritized ?? 0),
        running: counts.active ?? 0,
        delayed: counts.delayed ?? 0,
      }
    },
    ready,
    close: async () => {
      await Promise.all([...queues.values()].map(async (queue) => (await queue).close()))
      await store.close()
    },
  }
}

/** BullMQ's 0 means "no priority", which has an order of its own: our 0 is its 1. */
function toBullPriority(priority: number): number {
  return Math.min(Math.max(Math.trunc(priority), 0) + 1, LOWEST_PRIORITY)
}
