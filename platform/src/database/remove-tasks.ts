import { sql, type Transaction } from 'kysely'
import type { Tables } from './tables.js'

/** Deletes tasks with their results, and notes the files that they have written or may still write for removal. */
export async function removeTasks(transaction: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  await sql`
    insert into removals (key)
      select key from tasks, lateral (values
        (output ->> 'soundKey'), (input #>> '{artefact,key}'), (input #>> '{audio,key}'),
        (input #>> '{subRip,key}'), (input #>> '{webVtt,key}')) as keys (key)
      where id = any(${ids}) and key is not null
    on conflict do nothing`.execute(transaction)
  await transaction
    .deleteFrom('tasks')
    .where(sql<boolean>`id = any(${ids})`)
    .execute()
}
