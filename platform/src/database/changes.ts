import pg from 'pg'
import { sql } from 'kysely'
import type { Connection } from './open-database.js'

const CHANNEL = 'prompt_changed'

/** Gives a prompt a new revision and says so. Call it after everything that a board would show. */
export async function touchPrompts(database: Connection, promptIds: readonly string[]): Promise<void> {
  if (promptIds.length === 0) return
  await sql`
    with touched as (
      update prompts set revision = nextval('revisions'), changed_at = clock_timestamp()
      where id = any(${promptIds}) returning id
    )
    select pg_notify(${CHANNEL}, id) from touched`.execute(database)
}

/** Until the transaction ends, nobody else changes what people decide about the prompt. */
export async function lockPrompt(transaction: Connection, promptId: string): Promise<void> {
  await sql`select from prompts where id = ${promptId} for update`.execute(transaction)
}

/** Says that a prompt is gone. */
export async function notifyDeleted(database: Connection, promptId: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${promptId})`.execute(database)
}

/**
 * Calls `onHint` with a prompt's id when something about it changed. Only a hint: a lost connection loses hints,
 * so whoever listens also looks for itself from time to time. Reconnects by itself until it is stopped.
 */
export function listenForChanges(url: string, onHint: (promptId: string) => void): { stop(): Promise<void> } {
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let stopped = false

  async function connect(): Promise<void> {
    client = new pg.Client({ connectionString: url })
    client.on('notification', ({ payload }) => onHint(payload ?? ''))
    client.on('error', () => {})
    client.on('end', reconnect)
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
    } catch {
      await client.end().catch(() => {})
    }
  }

  function reconnect(): void {
    if (!stopped) retry = setTimeout(() => void connect(), 1000)
  }

  void connect()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}
