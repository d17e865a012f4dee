import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '../embedded-database/index.js'
import { eventually } from './__fixtures__/eventually.js'
import { describeTaskQueue } from './describe-task-queue.js'
import { openTaskQueue } from './open-task-queue.js'

let directory: string
let server: EmbeddedDatabase
let databases = 0

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mega-queue-'))
  server = await startEmbeddedDatabase({ directory })
})
afterAll(async () => {
  await server.stop()
  await rm(directory, { recursive: true, force: true })
})

async function withClient<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

async function freshDatabase(): Promise<string> {
  const url = new URL(server.url)
  url.pathname = `queue_${++databases}`
  await withClient(server.url, (client) => client.query(`create database queue_${databases}`))
  return url.href
}

describeTaskQueue('PostgreSQL', async () => ({ databaseUrl: await freshDatabase() }))

/** Makes a task ready without the notification that goes with it: as if that had been lost. */
async function addSilently(url: string, id: string): Promise<number> {
  const now = Date.now()
  await withClient(url, (client) =>
    client.query(
      `insert into bullmq.job (queue, id, seq, name, state, max_attempts, added_at_ms)
       values ('translate_text', $1, nextval('bullmq.job_seq'), 'translate_text', 'waiting', 3, $2)`,
      [id, now],
    ),
  )
  return now
}

test('a lost notification delays a task by a few polls at most, also while another task is delayed', async () => {
  const pollMilliseconds = 250
  const databaseUrl = await freshDatabase()
  const queue = openTaskQueue({ databaseUrl, pollMilliseconds, attempts: 2, backoffMilliseconds: 3_600_000 })
  const startedAt = new Map<string, number>()
  const worker = await queue.work('translate_text', { concurrency: 2 }, async ({ id }) => {
    startedAt.set(id, Date.now())
    if (id === 'fails') throw new Error('tried again in an hour')
  })
  try {
    const lonely = await addSilently(databaseUrl, 'lonely')
    await eventually(() => startedAt.has('lonely'))
    await queue.add('translate_text', [{ id: 'fails', priority: 0 }])
    await eventually(async () => (await queue.counts('translate_text')).delayed === 1)
    const beside = await addSilently(databaseUrl, 'beside')
    await eventually(() => startedAt.has('beside'))
    // BullMQ alone would wait 5 s for the first and an hour for the second.
    expect(startedAt.get('lonely')! - lonely).toBeLessThan(10 * pollMilliseconds)
    expect(startedAt.get('beside')! - beside).toBeLessThan(10 * pollMilliseconds)
  } finally {
    await worker.close()
    await queue.close()
  }
})

test('goes on by itself after all its connections were cut', async () => {
  const databaseUrl = await freshDatabase()
  const errors: Error[] = []
  const queue = openTaskQueue({ databaseUrl, onError: (error) => errors.push(error) })
  const done: string[] = []
  const worker = await queue.work('translate_text', { concurrency: 1 }, async ({ id }) => void done.push(id))
  try {
    await withClient(server.url, (client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = $1 and pid <> pg_backend_pid()`,
        [new URL(databaseUrl).pathname.slice(1)],
      ),
    )
    await eventually(() => errors.length > 0)
    await queue.add('translate_text', [{ id: 'after', priority: 0 }])
    await eventually(() => done.length > 0)
    expect(done).toEqual(['after'])
  } finally {
    await worker.close()
    await queue.close()
  }
})

test('several processes may migrate an empty database at once', async () => {
  const databaseUrl = await freshDatabase()
  const queues = Array.from({ length: 4 }, () => openTaskQueue({ databaseUrl }))
  await expect(Promise.all(queues.map((queue) => queue.ready()))).resolves.toHaveLength(4)
  await Promise.all(queues.map((queue) => queue.close()))
})
