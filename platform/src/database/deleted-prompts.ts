import { sql } from 'kysely'
import { touchPrompts } from './changes.js'
import type { Connection } from './open-database.js'

/** Takes a prompt off the board. All that is its own stays until it is purged. False when it is not on the board. */
export async function hidePrompt(database: Connection, promptId: string): Promise<boolean> {
  const { rows } = await sql`
    with hidden as (
      update prompts set deleted_at = clock_timestamp(), searchable_revision = 0
      where id = ${promptId} and deleted_at is null returning id
    ), unsearchable as (delete from prompt_search where prompt_id in (select id from hidden))
    select id from hidden`.execute(database)
  await touchPrompts(database, rows.length > 0 ? [promptId] : [])
  return rows.length > 0
}

/** Puts a hidden prompt back on the board. False when there is no such prompt any more. */
export async function unhidePrompt(database: Connection, promptId: string): Promise<boolean> {
  const { rows } = await sql`
    update prompts set deleted_at = null where id = ${promptId} returning id`.execute(database)
  await touchPrompts(database, rows.length > 0 ? [promptId] : [])
  return rows.length > 0
}

/** Whether a prompt is stored, on the board or hidden. */
export async function promptExists(database: Connection, promptId: string): Promise<boolean> {
  const row = await database.selectFrom('prompts').select('id').where('id', '=', promptId).executeTakeFirst()
  return row !== undefined
}

/** The prompts that have been hidden for longer than this. */
export async function listExpiredPrompts(database: Connection, seconds: number): Promise<string[]> {
  const isExpired = sql<boolean>`deleted_at <= clock_timestamp() - make_interval(secs => ${seconds})`
  return (await database.selectFrom('prompts').select('id').where(isExpired).execute()).map(({ id }) => id)
}
