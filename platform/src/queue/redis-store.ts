import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import type { QueueStore } from './queue-store.js'

/** Keeps the queues apart from what else is in the same Redis. */
const prefix = 'mega-pipeline'

/**
 * Keeps the queues in Redis or Valkey. The server needs `maxmemory-policy noeviction` and an append-only file,
 * or it forgets tasks; the reconciler adds them again, but only at its next round.
 */
export function openRedisStore(redisUrl: string, onError: (error: Error) => void): QueueStore {
  // A worker waits out an outage of any length instead of failing after BullMQ's and ioredis's default of 20 tries.
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null })
  connection.setMaxListeners(0)
  connection.on('error', onError)

  return {
    openQueue: (name) => new Queue(name, { connection, prefix, streams: { events: { maxLen: 100 } } }),
    openWorker: (name, process, setup) => new Worker(name, process, { ...setup, connection, prefix }),
    ready: async () => {
      await connection.ping()
    },
    addBatch: async (queue, jobs) => {
      await queue.addBulk(jobs)
    },
    close: async () => {
      await connection.quit()
    },
  }
}
