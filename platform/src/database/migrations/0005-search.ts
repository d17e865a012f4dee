import { sql, type Kysely } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    -- What each row can be found by, read from what the board shows of it. It may be dropped and is made anew.
    create table prompt_search (
      prompt_id text primary key references prompts on delete cascade,
      created_at timestamptz not null,
      -- The revision of the prompt that this was read from.
      revision bigint not null,
      words tsvector not null,
      states text[] not null,
      languages text[] not null,
      teams text[] not null
    );
    create index on prompt_search using gin (words, states, languages, teams);
    create index on prompt_search (created_at desc, prompt_id desc);

    alter table prompts add column searchable_revision bigint not null default 0;
    create index on prompts (created_at desc) where searchable_revision < revision;

    -- For pages that come back and ask what they missed.
    create index on prompts (revision);
    create index on deleted_prompts (revision);
    create index on deleted_prompts (changed_at);

    -- For a task's place in its queue.
    create index on tasks (step, priority, queued_at) where state = 'queued'`.execute(database)
}
