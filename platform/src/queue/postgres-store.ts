import {
  createPostgresBackend,
  Queue,
  runMigrations,
  Worker,
  type BackendFactory,
  type IQueueBackend,
  type PostgresConnectionOptions,
} from 'bullmq'
import { Pool } from 'pg'
import type { QueueStore } from './queue-store.js'

/** Queries at once; on top of that each worker holds one connection to be notified on. */
const QUERY_CONNECTIONS = 4
const MOST_WORKERS = 8

/**
 * Keeps the queues in PostgreSQL, in BullMQ's own schema, over one pool of connections.
 *
 * A worker is woken by NOTIFY. BullMQ would sleep up to an hour when it knows of a delayed task and trusts the
 * notification to come; here no sleep is longer than `pollMilliseconds`, so a lost one costs no more than that.
 */
export function openPostgresStore(
  databaseUrl: string,
  pollMilliseconds: number,
  onError: (error: Error) => void,
): QueueStore {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: QUERY_CONNECTIONS + MOST_WORKERS,
    keepAlive: true,
    application_name: 'mega-queue',
    options: '-c search_path=bullmq',
  })
  pool.setMaxListeners(0)
  // The pool hears of idle connections only; nobody else of those that are in use.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))

  const backend: BackendFactory<IQueueBackend, PostgresConnectionOptions> = (
    name,
    options,
    factoryOptions,
  ) => {
    const made = createPostgresBackend(name, options, factoryOptions)
    Object.defineProperty(made, 'maximumBlockTimeout', { value: pollMilliseconds / 1000 })
    return made
  }
  let previousBatch: Promise<void> = Promise.resolve()
  // BullMQ takes any `pg.Pool`, but describes it in types that @types/pg does not meet.
  const connection = pool as unknown as PostgresConnectionOptions

  return {
    openQueue: (name) => new Queue(name, { connection, streams: { events: { maxLen: 100 } } }, backend),
    openWorker: (name, process, setup) => new Worker(name, process, { ...setup, connection }, backend),
    ready: async () => {
      const client = await pool.connect()
      try {
        await runMigrations(client)
      } finally {
        client.release()
      }
    },
    addBatch: (queue, jobs) => {
      const added = previousBatch.then(() => alone(pool, () => queue.addBulk(jobs)))
      previousBatch = added.catch(() => {})
      return added
    },
    close: () => pool.end(),
  }
}

/**
 * Runs a call while no other process runs one. Batches that insert the same ids in different orders would deadlock, and
 * PostgreSQL takes a second to notice each time.
 */
async function alone(pool: Pool, call: () => Promise<unknown>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('mega-pipeline:add-batch'))")
    await call()
    await client.query("select pg_advisory_unlock(hashtext('mega-pipeline:add-batch'))")
    client.release()
  } catch (error) {
    // Ends the session, and the lock with it.
    client.release(true)
    throw error
  }
}
