import { sql, type Kysely } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    -- Chosen by who sends a prompt, so that sending it again after a lost answer makes no second one.
    alter table prompts add column idempotency_key text unique`.execute(database)
  // Runs of before there were tones were written plainly.
  await sql`update runs set settings = settings || '{"tone": "plain"}' where not settings ? 'tone'`.execute(
    database,
  )
}
