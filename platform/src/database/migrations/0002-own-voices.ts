import { sql, type Kysely } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    -- Voices of people who have agreed to it. The files lie in the bucket; a row owns them.
    create table own_voices (
      id text primary key,
      name text not null,
      sample_key text not null,
      sample_sha256 text not null,
      content_type text not null,
      consent_key text not null,
      created_at timestamptz not null default now()
    )`.execute(database)
}
