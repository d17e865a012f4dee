import { sql, type Kysely } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    -- What a task took in all its attempts; null when it was done elsewhere, or its engine could not tell.
    alter table tasks add column cpu_seconds real, add column peak_memory_bytes bigint;
    -- For the last task that a step has done, and the last that failed.
    create index on tasks (step, state, finished_at desc);

    -- When a run came to need a task, and whether another run had brought it, so that it costs this one nothing.
    alter table run_tasks
      add column wanted_at timestamptz not null default clock_timestamp(),
      add column is_reused boolean not null default false;
    update run_tasks set wanted_at = queued_at from tasks where tasks.id = task_id;

    -- The processes of stage services; a row goes when its process ends in order, and gets old when it is killed.
    create table services (
      id text primary key,
      name text not null,
      stage text not null,
      host text not null,
      url text,
      engines jsonb not null,
      started_at timestamptz not null,
      seen_at timestamptz not null
    )`.execute(database)
}
