import type { Cell, CellKey, Prompt, Run, RunState, TaskRecord } from '@mega-pipeline/pipeline'
import { sql } from 'kysely'
import type { Connection } from './open-database.js'

/** A run's state with the revision of its prompt that it was read at. */
export interface LoadedRun {
  readonly state: RunState
  readonly revision: string
}

/** Everything that is stored of a run; null when there is no such run. */
export async function loadRun(database: Connection, runId: string): Promise<LoadedRun | null> {
  const [loaded] = await loadStates(database, sql`runs.id = ${runId}`)
  return loaded ?? null
}

/** Everything that is stored of the runs of some prompts; of a prompt, the run of the preferred team first. */
export async function loadRunsOfPrompts(
  database: Connection,
  promptIds: readonly string[],
): Promise<RunState[]> {
  const loaded = await loadStates(database, sql`prompts.id = any(${promptIds})`)
  return loaded.map(({ state }) => state)
}

/** The runs of prompts that have changed since what they can be found by was read, the newest prompts first. */
export async function loadUnsearchableRuns(database: Connection, promptLimit: number): Promise<LoadedRun[]> {
  return loadStates(
    database,
    sql`prompts.id = any(array(
      select id from prompts where searchable_revision < revision and deleted_at is null order by created_at desc limit ${promptLimit}))`,
  )
}

async function loadStates(database: Connection, condition: ReturnType<typeof sql>): Promise<LoadedRun[]> {
  // One statement sees one moment: the parts of a state always fit together.
  const { rows } = await sql<StateRow>`
    select
      prompts.id as prompt_id, prompts.created_at, prompts.source, prompts.preferred_team, prompts.revision, runs.id,
      runs.team, runs.settings,
      coalesce((select jsonb_agg(jsonb_build_object(
        'stage', stage, 'language', language, 'cancelled', cancelled, 'edits', edits,
        'choices', choices, 'past', past, 'future', future))
        from cells where run_id = runs.id), '[]') as cells,
      coalesce((select jsonb_agg(jsonb_build_object(
        'id', tasks.id, 'state', state, 'progress', progress, 'output', output, 'problem', problem,
        'waitSeconds', extract(epoch from started_at - queued_at),
        'computeSeconds', extract(epoch from finished_at - started_at),
        'finishedAt', extract(epoch from finished_at)))
        from run_tasks join tasks on tasks.id = task_id where run_id = runs.id), '[]') as tasks
    from runs join prompts on prompts.id = prompt_id
    where deleted_at is null and ${condition}
    order by (runs.team = prompts.preferred_team) desc, runs.created_at, runs.id`.execute(database)
  return rows.map((row) => ({ state: stateOf(row), revision: row.revision }))
}

interface StateRow {
  prompt_id: string
  created_at: Date
  source: Prompt['source']
  preferred_team: string | null
  revision: string
  id: string
  team: string
  settings: Run['settings']
  cells: Cell[]
  tasks: TaskRecord[]
}

function stateOf(row: StateRow): RunState {
  return {
    prompt: {
      id: row.prompt_id,
      createdAt: row.created_at,
      source: row.source,
      ...(row.preferred_team !== null && { preferredTeam: row.preferred_team }),
    },
    run: { id: row.id, promptId: row.prompt_id, team: row.team, settings: row.settings },
    cells: row.cells,
    tasks: new Map(row.tasks.map((record) => [record.id, record])),
  }
}

/** The runs that may still have something to do. */
export async function listUnfinishedRuns(database: Connection): Promise<string[]> {
  const rows = await database
    .selectFrom('runs')
    .innerJoin('prompts', 'prompts.id', 'prompt_id')
    .select('runs.id')
    .where('is_finished', '=', false)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Notes that a run has something to do again. */
export async function reopenRun(database: Connection, runId: string): Promise<void> {
  await database
    .updateTable('runs')
    .set({ is_finished: false })
    .where('id', '=', runId)
    .where('is_finished', '=', true)
    .execute()
}

/** Notes that a run has nothing left to do, unless something about it changed since it was read. */
export async function closeRun(database: Connection, runId: string, revision: string): Promise<void> {
  await sql`
    update runs set is_finished = true
    where id = ${runId} and not is_finished
      and exists (select from prompts where prompts.id = prompt_id and revision = ${revision})`.execute(
    database,
  )
}

/** Puts other settings in the place of a run's own. What its new ones need is done by reconciling it. */
export async function changeRunSettings(
  database: Connection,
  runId: string,
  settings: Run['settings'],
): Promise<void> {
  await database
    .updateTable('runs')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', runId)
    .execute()
}

/** Changes what people decide about a cell; what is not given stays as it is. */
export async function changeCell(
  database: Connection,
  runId: string,
  { stage, language }: CellKey,
  change: Partial<Omit<Cell, keyof CellKey>>,
): Promise<void> {
  const { cancelled, ...content } = change
  const values = {
    ...(cancelled !== undefined && { cancelled }),
    ...Object.fromEntries(Object.entries(content).map(([name, value]) => [name, JSON.stringify(value)])),
  }
  await database
    .insertInto('cells')
    .values({ run_id: runId, stage, language, ...values })
    .onConflict((conflict) =>
      conflict.columns(['run_id', 'stage', 'language']).doUpdateSet({ run_id: runId, ...values }),
    )
    .execute()
}
