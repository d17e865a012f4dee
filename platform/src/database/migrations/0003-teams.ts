import { sql, type Kysely } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    -- What each team does otherwise than the team "local", which is what the settings of the environment say.
    create table teams (
      name text primary key,
      settings jsonb not null,
      created_at timestamptz not null default clock_timestamp()
    )`.execute(database)
  await sql`
    -- The team whose answer somebody kept for a prompt; null while nobody has chosen.
    alter table prompts add column preferred_team text`.execute(database)
}
