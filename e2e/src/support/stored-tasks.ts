import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Home } from './home.js'

/** A task as it stands in the database. */
export interface StoredTask {
  readonly id: string
  readonly step: string
  readonly kind: string
  readonly state: string
  /** How often it was started. */
  readonly attempt: number
  readonly finishedAt: string | null
}

/** Every task that is stored, read past all services. */
export async function storedTasks(home: Home): Promise<StoredTask[]> {
  return query<StoredTask>(
    home,
    `select id, step, input ->> 'kind' as kind, state, attempt, finished_at::text as "finishedAt" from tasks`,
  )
}

/** The rows of a statement. */
export async function query<Row extends object>(home: Home, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: await databaseUrl(home) })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

/** Where the embedded PostgreSQL of a home listens: the fourth line of its own note says the port. */
export async function databaseUrl(home: Home): Promise<string> {
  const folder = join(home.path, 'data', 'postgres')
  const password = await readFile(join(folder, 'password'), 'utf8')
  const note = await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')
  return `postgres://postgres:${password}@127.0.0.1:${note.split('\n')[3]}/postgres`
}
