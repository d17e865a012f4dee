import pg from 'pg'
import type { Home } from './home.js'
import { serviceProcess } from './processes.js'

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

/** The rows of a statement. The address with its password is the one that the services were given. */
export async function query<Row extends object>(home: Home, statement: string): Promise<Row[]> {
  const { environment } = await serviceProcess(home, 'gateway')
  const client = new pg.Client({ connectionString: environment['DATABASE_URL'] })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}
