import { sql, type Kysely } from 'kysely'

/** Recordings of before have no subtitles yet: their runs are looked at once more. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`update runs set is_finished = false`.execute(database)
}
