import type { RowState, SearchEntry } from '@mega-pipeline/pipeline'
import { sql } from 'kysely'
import type { Connection } from './open-database.js'
import { textSearchQuery } from './search-query.js'

/** Which rows are looked for; what is not given does not matter. */
export interface PromptFilter {
  /** Words as somebody typed them. */
  readonly search?: string | undefined
  readonly state?: RowState | undefined
  readonly language?: string | undefined
  readonly team?: string | undefined
  /** Only among these prompts. */
  readonly ids?: readonly string[] | undefined
}

/** Whether a filter goes by what rows can be found by, which may be a little older than the rows. */
export function needsSearch({ search, state, language, team }: PromptFilter): boolean {
  return [search, state, language, team].some((part) => part !== undefined)
}

/** A page of prompts. */
export interface FoundPrompts {
  /** Newest first. */
  readonly ids: string[]
  /** How many there are on all pages. */
  readonly total: number
}

/** The prompts that a filter lets through, newest first, older than the one named by `before`. */
export async function findPrompts(
  database: Connection,
  filter: PromptFilter,
  page: { before?: string | undefined; limit: number },
): Promise<FoundPrompts> {
  const query = textSearchQuery(filter.search ?? '')
  const { state, language, team, ids } = filter
  const conditions = [
    ...(query === null ? [] : [sql`words @@ to_tsquery('simple', ${query})`]),
    ...(state === undefined ? [] : [sql`states @> array[${state}]`]),
    ...(language === undefined ? [] : [sql`languages @> array[${language}]`]),
    ...(team === undefined ? [] : [sql`teams @> array[${team}]`]),
  ]
  // A row that is not searchable yet is still on the list of all rows.
  const rows =
    conditions.length === 0
      ? sql`(select id as prompt_id, created_at from prompts where deleted_at is null) as rows`
      : sql`prompt_search`
  const matching = sql.join(
    [sql`true`, ...conditions, ...(ids === undefined ? [] : [sql`prompt_id = any(${ids})`])],
    sql` and `,
  )
  const older =
    page.before === undefined
      ? sql`true`
      : sql`(created_at, prompt_id) < (select created_at, id from prompts where id = ${page.before})`
  const [found, counted] = await Promise.all([
    sql<{ id: string }>`
      select prompt_id as id from ${rows} where ${matching} and ${older}
      order by created_at desc, prompt_id desc limit ${page.limit}`.execute(database),
    sql<{ total: string }>`select count(*) as total from ${rows} where ${matching}`.execute(database),
  ])
  return { ids: found.rows.map(({ id }) => id), total: Number(counted.rows[0]?.total ?? 0) }
}

/** A row's search entry, and the revision of the prompt that it was read from. */
export interface StoredSearchEntry extends SearchEntry {
  readonly promptId: string
  readonly revision: string
}

/** Stores what rows can be found by, unless something newer is stored already or the prompt is gone. */
export async function saveSearchEntries(
  database: Connection,
  entries: readonly StoredSearchEntry[],
): Promise<void> {
  const rows = entries.map(({ words, ...entry }) => ({ ...entry, words: words.join(' ') }))
  await sql`
    with entries as (
      select prompts.id, prompts.created_at, entry.* from prompts
      join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry
        ("promptId" text, revision bigint, words text, states text[], languages text[], teams text[])
        on prompts.id = "promptId" and deleted_at is null
      for key share of prompts
    ), saved as (
      insert into prompt_search (prompt_id, created_at, revision, words, states, languages, teams)
      select id, created_at, revision, to_tsvector('simple', words), states, languages, teams from entries
      on conflict (prompt_id) do update set revision = excluded.revision, words = excluded.words,
        states = excluded.states, languages = excluded.languages, teams = excluded.teams
        where prompt_search.revision <= excluded.revision
    )
    update prompts set searchable_revision = entries.revision from entries
    where prompts.id = entries.id and searchable_revision < entries.revision`.execute(database)
}
