import type { ComputeCost, Problem, Task, TaskOutput, TaskRecord, WantedTask } from '@mega-pipeline/pipeline'
import { sql, type UpdateObject } from 'kysely'
import { touchPrompts } from './changes.js'
import type { Connection } from './open-database.js'
import type { Tables } from './tables.js'

/**
 * Notes that a run needs these tasks. Gives the states of those that are stored already, by their ids:
 * a result that another run brought is this run's too.
 */
export async function wantTasks(
  database: Connection,
  runId: string,
  wanted: readonly WantedTask[],
): Promise<Map<string, TaskRecord['state']>> {
  if (wanted.length === 0) return new Map()
  return database.transaction().execute(async (transaction) => {
    // In order of id, so that two runs that need the same tasks cannot lock each other out.
    const ordered = wanted.toSorted((a, b) => (a.task.id < b.task.id ? -1 : 1))
    const inserted = await transaction
      .insertInto('tasks')
      .values(
        ordered.map(({ task: { id, step, engine, input, priority } }) => ({
          id,
          step,
          priority,
          engine: JSON.stringify(engine),
          input: JSON.stringify(input),
        })),
      )
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute()
    const ids = ordered.map(({ task }) => task.id)
    const rows = await transaction
      .selectFrom('tasks')
      .select(['id', 'state'])
      .where('id', 'in', ids)
      .execute()
    const states = new Map(rows.map(({ id, state }) => [id, state]))
    const isNew = new Set(inserted.map(({ id }) => id))
    await transaction
      .insertInto('run_tasks')
      .values(
        ordered.map(({ task: { id }, cell: { stage, language } }) => ({
          run_id: runId,
          task_id: id,
          stage,
          language,
          // One that failed for another run is tried anew for this one.
          is_reused: !isNew.has(id) && states.get(id) !== 'failed',
        })),
      )
      .onConflict((conflict) => conflict.columns(['run_id', 'task_id']).doUpdateSet({ is_superseded: false }))
      .execute()
    return states
  })
}

/** A task in a worker's hands. Only the newest start of a task may write, so `attempt` goes along with every write. */
export interface StartedTask {
  readonly task: Task
  readonly attempt: number
  /** What an earlier attempt had already brought. */
  readonly earlier: TaskOutput | null
}

/** Takes a task into work; null when there is nothing to do: it is done, cancelled, deleted or has failed. */
export async function startTask(database: Connection, taskId: string): Promise<StartedTask | null> {
  const row = await database
    .updateTable('tasks')
    .set((set) => ({
      state: 'running' as const,
      attempt: set('attempt', '+', 1),
      started_at: sql<Date>`clock_timestamp()`,
    }))
    .where('id', '=', taskId)
    .where('state', 'in', ['queued', 'running'])
    .where(isWanted())
    .returning(['id', 'step', 'engine', 'input', 'priority', 'attempt', 'output'])
    .executeTakeFirst()
  if (!row) return null
  await touchTask(database, taskId)
  const { id, step, engine, input, priority, attempt, output } = row
  return { task: { id, step, engine, input, priority }, attempt, earlier: output }
}

/** Notes that the engine begins with a started task only now. Its time until then was spent waiting. */
export async function engineTurnsTo(database: Connection, { task, attempt }: StartedTask): Promise<void> {
  await database
    .updateTable('tasks')
    .set({ started_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', task.id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'running')
    .execute()
}

/** Whether the task is stored: it goes when the last prompt that needs it is deleted. */
export async function taskExists(database: Connection, taskId: string): Promise<boolean> {
  const row = await database.selectFrom('tasks').select('id').where('id', '=', taskId).executeTakeFirst()
  return row !== undefined
}

/** Whether some run still needs the task and has not cancelled its cell. */
export async function isTaskWanted(database: Connection, taskId: string): Promise<boolean> {
  const row = await database
    .selectFrom('tasks')
    .select('id')
    .where('id', '=', taskId)
    .where(isWanted())
    .executeTakeFirst()
  return row !== undefined
}

function isWanted() {
  return sql<boolean>`exists (
    select from run_tasks
    join runs on runs.id = run_id join prompts on prompts.id = prompt_id
    left join cells using (run_id, stage, language)
    where task_id = tasks.id and deleted_at is null and not is_superseded and not coalesce(cancelled, false))`
}

/** Stores how far a task has come, and what it has brought so far. False when the task is no longer this worker's. */
export async function saveProgress(
  database: Connection,
  { task, attempt }: StartedTask,
  progress: { fraction: number; output?: TaskOutput },
): Promise<boolean> {
  return write(database, task.id, attempt, {
    progress: progress.fraction,
    ...(progress.output && { output: JSON.stringify(progress.output) }),
  })
}

/** Stores a task's result. False when the task is no longer this worker's, and the result is not needed. */
export async function finishTask(
  database: Connection,
  { task, attempt }: StartedTask,
  output: TaskOutput,
  cost: ComputeCost | null,
): Promise<boolean> {
  return write(database, task.id, attempt, {
    ...addCost(cost),
    state: 'done',
    progress: 1,
    output: JSON.stringify(output),
    problem: null,
    finished_at: sql<Date>`clock_timestamp()`,
  })
}

/** Stores why a task could not be done. What it had brought stays. */
export async function failTask(
  database: Connection,
  { task, attempt }: StartedTask,
  problem: Problem,
  cost: ComputeCost | null,
): Promise<boolean> {
  return write(database, task.id, attempt, {
    ...addCost(cost),
    state: 'failed',
    problem: JSON.stringify(problem),
    finished_at: sql<Date>`clock_timestamp()`,
  })
}

/** Gives a started task back, for another attempt. */
export async function handBackTask(
  database: Connection,
  { task, attempt }: StartedTask,
  cost: ComputeCost | null,
): Promise<boolean> {
  return write(database, task.id, attempt, { ...addCost(cost), state: 'queued' })
}

/** What every attempt took counts: the time in all, and the most memory. */
function addCost(cost: ComputeCost | null): UpdateObject<Tables, 'tasks'> {
  if (cost === null) return {}
  const { cpuSeconds, peakMemoryBytes } = cost
  return {
    cpu_seconds: sql`coalesce(cpu_seconds, 0) + ${cpuSeconds}`,
    peak_memory_bytes: sql`greatest(peak_memory_bytes, ${Math.round(peakMemoryBytes)})`,
  }
}

/** Lets failed tasks be tried again. */
export async function retryTasks(database: Connection, taskIds: readonly string[]): Promise<void> {
  await database
    .updateTable('tasks')
    .set({
      state: 'queued',
      problem: null,
      progress: 0,
      finished_at: null,
      queued_at: sql<Date>`clock_timestamp()`,
    })
    .where(sql<boolean>`id = any(${taskIds})`)
    .where('state', '=', 'failed')
    .execute()
}

/** Notes that a run does not need these tasks any more. Those that nobody else needs are not begun, or are stopped. */
export async function dropTasks(
  database: Connection,
  runId: string,
  taskIds: readonly string[],
): Promise<void> {
  await database
    .updateTable('run_tasks')
    .set({ is_superseded: true })
    .where('run_id', '=', runId)
    .where(sql<boolean>`task_id = any(${taskIds})`)
    .where('is_superseded', '=', false)
    .execute()
}

/** Lets finished tasks be done once more. */
export async function repeatTasks(database: Connection, taskIds: readonly string[]): Promise<void> {
  await database
    .updateTable('tasks')
    .set({ state: 'queued', progress: 0, finished_at: null, queued_at: sql<Date>`clock_timestamp()` })
    .where(sql<boolean>`id = any(${taskIds})`)
    .where('state', '=', 'done')
    .execute()
}

/** Where the recording that a task reads lies in the bucket: the file of any prompt that needs the task. */
export async function recordingOfTask(database: Connection, taskId: string): Promise<string | null> {
  const row = await database
    .selectFrom('run_tasks')
    .innerJoin('runs', 'runs.id', 'run_id')
    .innerJoin('prompts', 'prompts.id', 'prompt_id')
    .select(sql<string | null>`source #>> '{recording,key}'`.as('key'))
    .where('task_id', '=', taskId)
    .limit(1)
    .executeTakeFirst()
  return row?.key ?? null
}

/** The runs that need a task. */
export async function runsOfTask(database: Connection, taskId: string): Promise<string[]> {
  const rows = await database.selectFrom('run_tasks').select('run_id').where('task_id', '=', taskId).execute()
  return rows.map(({ run_id }) => run_id)
}

async function write(
  database: Connection,
  taskId: string,
  attempt: number,
  values: UpdateObject<Tables, 'tasks'>,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('tasks')
    .set(values)
    .where('id', '=', taskId)
    .where('attempt', '=', attempt)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await touchTask(database, taskId)
  return true
}

async function touchTask(database: Connection, taskId: string): Promise<void> {
  const rows = await database
    .selectFrom('run_tasks')
    .innerJoin('runs', 'runs.id', 'run_id')
    .select('prompt_id')
    .where('task_id', '=', taskId)
    .distinct()
    .execute()
  await touchPrompts(
    database,
    rows.map(({ prompt_id }) => prompt_id),
  )
}
