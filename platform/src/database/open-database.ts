import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrate } from './migrate.js'
import type { Tables } from './tables.js'

export type Connection = Kysely<Tables>

/** A pool of connections to PostgreSQL with the tables of this version. `onError` hears of connections that break. */
export async function openDatabase(
  url: string,
  options: { connections?: number; onError?: (error: Error) => void } = {},
): Promise<Connection> {
  const pool = new pg.Pool({ connectionString: url, max: options.connections ?? 8 })
  // A broken idle connection must not end the process: the pool opens a new one when it is needed.
  pool.on('error', (error) => options.onError?.(error))
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(database)
  } catch (error) {
    await database.destroy()
    throw error
  }
  return database
}
