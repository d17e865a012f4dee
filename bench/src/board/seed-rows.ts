import { nextTasks, type RunState, type TaskRecord, type WantedTask } from '@mega-pipeline/pipeline'
import type { Connection } from '@mega-pipeline/platform/database'
import { resultOf, writtenRow } from './written-row.js'

/** Rows have one of so many texts; results of equal texts are shared, as they are in the product. */
const TEXTS = 500

/** Of so many rows one failed, and one is not done yet. */
const ODD_ROWS = 50

/** Rows that are written at once. */
const BATCH = 100

/** Puts rows into the tables, the last one newest: finished ones, some that failed, some that wait. No model computes. */
export async function seedRows(database: Connection, count: number): Promise<void> {
  const newest = Date.now()
  for (let first = 0; first < count; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - first) }, (_, place) => first + place)
    await storeRows(
      database,
      numbers.map((number) => seededRow(number, new Date(newest - (count - number) * 60_000))),
    )
  }
}

interface SeededRow {
  readonly state: RunState
  readonly wanted: readonly WantedTask[]
  readonly isFinished: boolean
}

function seededRow(number: number, createdAt: Date): SeededRow {
  const place = number % ODD_ROWS
  const isOdd = place < 2
  // A row that failed or waits shares no results: it would be done by another's.
  const text = isOdd ? TEXTS + number : number % TEXTS
  const { prompt, run } = writtenRow(number, text, createdAt)
  const start: RunState = { prompt, run, cells: [], tasks: new Map() }
  if (place === 0) return { state: start, wanted: nextTasks(start), isFinished: false }
  return { ...played(start, text, isOdd ? failed : done), isFinished: true }
}

/** A run whose tasks all ended so, and the tasks it came to need. Rows of the same text begin with what they share. */
function played(
  start: RunState,
  text: number,
  end: (wanted: WantedTask) => TaskRecord,
): Omit<SeededRow, 'isFinished'> {
  const wanted = [...(sharedTasks.get(text) ?? [])]
  let state = withEnded(start, wanted, end)
  for (let next = nextTasks(state); next.length > 0; next = nextTasks(state)) {
    wanted.push(...next)
    state = withEnded(state, next, end)
  }
  sharedTasks.set(
    text,
    wanted.filter(({ task: { input } }) => input.kind !== 'publish' && input.kind !== 'assemble'),
  )
  return { state, wanted }
}

/** The tasks that rows of a text have in common. */
const sharedTasks = new Map<number, readonly WantedTask[]>()

function withEnded(
  state: RunState,
  tasks: readonly WantedTask[],
  end: (wanted: WantedTask) => TaskRecord,
): RunState {
  const records = tasks.map((one): [string, TaskRecord] => [one.task.id, end(one)])
  return { ...state, tasks: new Map([...state.tasks, ...records]) }
}

const ended = { progress: 1, output: null, problem: null, waitSeconds: 1, computeSeconds: 1, finishedAt: 0 }

function done({ task }: WantedTask): TaskRecord {
  return { ...ended, id: task.id, state: 'done', output: resultOf(task) }
}

function failed({ task }: WantedTask): TaskRecord {
  const message =
    'The engine ended while it worked. Retry the step; if it fails again, choose another engine.'
  const problem = { kind: 'unavailable', code: 'engine_lost', message } as const
  return { ...ended, id: task.id, state: 'failed', problem }
}

async function storeRows(database: Connection, rows: readonly SeededRow[]): Promise<void> {
  const now = new Date()
  const tasks = new Map(
    rows.flatMap(({ state, wanted }) =>
      wanted.map(({ task: { id, step, engine, input, priority } }) => {
        const record = state.tasks.get(id)
        return [
          id,
          {
            id,
            step,
            priority,
            engine: JSON.stringify(engine),
            input: JSON.stringify(input),
            state: record?.state ?? ('queued' as const),
            progress: record?.progress ?? 0,
            output: record?.output ? JSON.stringify(record.output) : null,
            problem: record?.problem ? JSON.stringify(record.problem) : null,
            started_at: record ? now : null,
            finished_at: record ? now : null,
          },
        ] as const
      }),
    ),
  )
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('prompts')
      .values(
        rows.map(({ state: { prompt } }) => ({
          id: prompt.id,
          created_at: prompt.createdAt,
          source: JSON.stringify(prompt.source),
        })),
      )
      .execute()
    await transaction
      .insertInto('runs')
      .values(
        rows.map(({ state: { run }, isFinished }) => ({
          id: run.id,
          prompt_id: run.promptId,
          team: run.team,
          settings: JSON.stringify(run.settings),
          is_finished: isFinished,
        })),
      )
      .execute()
    await transaction
      .insertInto('tasks')
      .values([...tasks.values()])
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await transaction
      .insertInto('run_tasks')
      .values(
        rows.flatMap(({ state: { run }, wanted }) =>
          wanted.map(({ task, cell: { stage, language } }) => ({
            run_id: run.id,
            task_id: task.id,
            stage,
            language,
          })),
        ),
      )
      .execute()
  })
}
