import {
  steps,
  type CellStage,
  type Language,
  type Problem,
  type Step,
  type TaskKind,
  type TaskRecord,
} from '@mega-pipeline/pipeline'
import { sql } from 'kysely'
import type { Connection } from './open-database.js'

/** A task of a run as it went, with what it took. */
export interface TaskHistory {
  readonly runId: string
  readonly team: string
  readonly id: string
  readonly kind: TaskKind
  readonly step: Step
  readonly stage: CellStage
  readonly language: Language
  /** The sentence that is translated or spoken; null for the other kinds. */
  readonly text: string | null
  /** Id of the engine that was asked for. */
  readonly askedEngine: string
  /** Id of the engine that did the work; null until it has, and where none is needed. */
  readonly engine: string | null
  readonly state: TaskRecord['state']
  readonly progress: number
  readonly attempts: number
  readonly problem: Problem | null
  /** Whether another run has brought it. */
  readonly isReused: boolean
  readonly wantedAt: Date
  readonly queuedAt: Date
  /** When an engine turned to it for the last time. */
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
  /** In all attempts; null where nobody could tell. */
  readonly cpuSeconds: number | null
  readonly peakMemoryBytes: number | null
}

/**
 * Every task of the runs of a prompt, in the order in which they came to be needed, without those that a change has
 * made needless before they were done.
 */
export async function listTaskHistory(database: Connection, promptId: string): Promise<TaskHistory[]> {
  const { rows } = await sql<TaskHistory>`
    select
      runs.id as "runId", runs.team, tasks.id, input ->> 'kind' as kind, step, run_tasks.stage, run_tasks.language,
      case when input ->> 'kind' in ('translate', 'synthesize') then input ->> 'text' end as text,
      engine ->> 'id' as "askedEngine", output ->> 'engine' as engine, state, progress, attempt as attempts, problem,
      is_reused as "isReused", wanted_at as "wantedAt", queued_at as "queuedAt", started_at as "startedAt",
      finished_at as "finishedAt", cpu_seconds as "cpuSeconds", peak_memory_bytes::float8 as "peakMemoryBytes"
    from runs join run_tasks on run_id = runs.id join tasks on tasks.id = task_id
    where prompt_id = ${promptId} and not (is_superseded and state in ('queued', 'running'))
    order by runs.created_at, runs.id, wanted_at, priority, tasks.id`.execute(database)
  return rows
}

/** What a step has done last. */
export interface LastWork {
  readonly step: Step
  /** Id of the engine that did it; null for a task that needs none. */
  readonly engine: string | null
  readonly problem: Problem | null
  readonly finishedAt: Date
}

/** For each step the last task that an engine has done, and the last that failed for good. */
export async function listLastWork(database: Connection): Promise<LastWork[]> {
  const { rows } = await sql<LastWork>`
    select known.step, last.* from unnest(${[...steps]}::text[]) as known (step), lateral (
      (select output ->> 'engine' as engine, problem, finished_at as "finishedAt" from tasks
        where tasks.step = known.step and state = 'done' and output ? 'engine' order by finished_at desc limit 1)
      union all
      (select null, problem, finished_at from tasks
        where tasks.step = known.step and state = 'failed' order by finished_at desc limit 1)
    ) as last`.execute(database)
  return rows
}
