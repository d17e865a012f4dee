import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { PipelineError } from '@mega-pipeline/pipeline'
import { migrate } from './migrate.js'
import type { Tables } from './tables.js'

export type Connection = Kysely<Tables>

/**
 * A pool of connections to PostgreSQL with the tables of this version. `onError` hears of connections that break.
 * Throws `database_unreachable`, then and in every later call that finds no connection.
 */
export async function openDatabase(
  url: string,
  options: { connections?: number; onError?: (error: Error) => void } = {},
): Promise<Connection> {
  const pool = new pg.Pool({ connectionString: url, max: options.connections ?? 8 })
  // A broken connection must not end the process, whether it is idle or in use: the pool opens a new one.
  const onError = (error: Error): void => options.onError?.(error)
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  const connections = {
    connect: () => pool.connect().catch((error: unknown) => Promise.reject(unreachable(error))),
    end: () => pool.end(),
  }
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections }) })
  try {
    await migrate(database)
  } catch (error) {
    await database.destroy()
    throw error
  }
  return database
}

function unreachable(cause: unknown): PipelineError {
  return new PipelineError(
    'unavailable',
    'database_unreachable',
    'The database does not answer now. Try again in a moment; if it stays so, see whether PostgreSQL runs.',
    { cause },
  )
}
