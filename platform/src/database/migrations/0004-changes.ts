import { sql, type Kysely } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    -- What was chosen for single sentences, and what the cell held before and after, to be undone and redone.
    alter table cells
      add column choices jsonb not null default '{}',
      add column past jsonb not null default '[]',
      add column future jsonb not null default '[]';

    -- A change may leave a run without need of a task; its result, if it has one, is kept for when the change is undone.
    alter table run_tasks add column is_superseded boolean not null default false;

    -- A deleted prompt can be brought back for a while, and is then deleted with all that is its own.
    alter table prompts add column deleted_at timestamptz;
    create index on prompts (deleted_at) where deleted_at is not null`.execute(database)
}
