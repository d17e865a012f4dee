import type { CellStage } from '@mega-pipeline/pipeline'
import { sql } from 'kysely'
import type { Connection } from './open-database.js'

/** A cell with tasks that wait for a worker or are in work. */
export interface CellAtWork {
  readonly promptId: string
  readonly team: string
  readonly stage: CellStage
  readonly language: string
  /** The place of its first queued task among all of that step, from 1. */
  readonly place: number | null
  /** Since the first of its running tasks began. */
  readonly workingSeconds: number | null
}

/** The cells that wait or are worked on, those first that come first. The queues take tasks in this order. */
export async function cellsAtWork(database: Connection, limit: number): Promise<CellAtWork[]> {
  const { rows } = await sql<CellAtWork>`
    with wanted as (
      select prompt_id, team, stage, language, tasks.id, step, state, priority, queued_at, started_at
      from tasks join run_tasks on task_id = tasks.id join runs on runs.id = run_id
        left join cells using (run_id, stage, language)
      where state in ('queued', 'running') and not runs.is_finished and not coalesce(cancelled, false)
    ), placed as (
      select *, case when state = 'queued' then
        dense_rank() over (partition by step, state order by priority, queued_at, id) end as place
      from wanted
    )
    select prompt_id as "promptId", team, stage, language, min(place)::integer as place,
      extract(epoch from clock_timestamp() - min(started_at) filter (where state = 'running'))::real as "workingSeconds"
    from placed group by prompt_id, team, stage, language
    order by min(place) nulls first limit ${limit}`.execute(database)
  return rows
}
