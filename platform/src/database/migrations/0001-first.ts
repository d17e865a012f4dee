import { sql, type Kysely } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    -- Every change of a prompt takes a number here, so that a page that was away can ask for what it missed.
    create sequence revisions;

    create table prompts (
      id text primary key,
      created_at timestamptz not null,
      source jsonb not null,
      revision bigint not null default nextval('revisions'),
      changed_at timestamptz not null default clock_timestamp()
    );
    create index on prompts (created_at desc, id desc);
    create index on prompts (changed_at);

    -- What a page that was away must take off its list.
    create table deleted_prompts (
      id text primary key,
      revision bigint not null default nextval('revisions'),
      changed_at timestamptz not null default clock_timestamp()
    );

    create table runs (
      id text primary key,
      prompt_id text not null references prompts on delete cascade,
      team text not null,
      settings jsonb not null,
      is_finished boolean not null default false,
      created_at timestamptz not null default now(),
      unique (prompt_id, team)
    );
    create index on runs (id) where not is_finished;

    -- Only cells that somebody changed have a row.
    create table cells (
      run_id text not null references runs on delete cascade,
      stage text not null,
      language text not null,
      cancelled boolean not null default false,
      edits jsonb not null default '{}',
      primary key (run_id, stage, language)
    );

    -- By the hash of what decides its result, a task is the same for every run that needs it.
    create table tasks (
      id text primary key,
      step text not null,
      engine jsonb not null,
      input jsonb not null,
      priority integer not null,
      state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
      -- Counts starts. A worker writes only while its own start is the newest, so one that was given up cannot.
      attempt integer not null default 0,
      progress real not null default 0,
      output jsonb,
      problem jsonb,
      queued_at timestamptz not null default clock_timestamp(),
      started_at timestamptz,
      finished_at timestamptz
    );

    create table run_tasks (
      run_id text not null references runs on delete cascade,
      task_id text not null references tasks on delete cascade,
      stage text not null,
      language text not null,
      primary key (run_id, task_id)
    );
    create index on run_tasks (task_id);

    -- Keys in the bucket whose owner is deleted; they stand here until the files are really gone.
    create table removals (key text primary key, due_at timestamptz not null default clock_timestamp());

    -- The engines that services have offered, and when each was last seen at work.
    create table engines (
      stage text not null,
      id text not null,
      offer jsonb not null,
      seen_at timestamptz not null,
      primary key (stage, id)
    );
  `.execute(database)
}
