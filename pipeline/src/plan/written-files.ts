import type { RunState } from '../run-state.js'
import type { TaskRecord, TaskRecords } from '../task.js'
import { planRun } from './plan-run.js'

/**
 * The tasks of a run whose files hold something else by now: an edit had others written in their place, and was taken
 * back. Their results still stand, but the files must be written again.
 */
export function overwrittenTasks(state: RunState): string[] {
  return planRun(state)
    .flatMap(({ tasks }) => tasks.map(({ id }) => id))
    .filter((id) => isOverwritten(state.tasks, id))
}

/** Whether another task of the run has since written the file that this one wrote. */
export function isOverwritten(records: TaskRecords, id: string): boolean {
  const record = records.get(id)
  const key = record && writtenKey(record)
  if (!key) return false
  return [...records.values()].some(
    (other) => writtenKey(other) === key && (other.finishedAt ?? 0) > (record.finishedAt ?? 0),
  )
}

/** The tasks of a run that are not done and that nothing in it needs any more. */
export function supersededTasks(state: RunState): string[] {
  const needed = new Set(planRun(state).flatMap(({ tasks }) => tasks.map(({ id }) => id)))
  return [...state.tasks.values()]
    .filter(({ id, state: taskState }) => taskState !== 'done' && taskState !== 'failed' && !needed.has(id))
    .map(({ id }) => id)
}

/** The published file of a cell that a finished task wrote; sounds of single sentences belong to one task only. */
function writtenKey({ state, output }: TaskRecord): string | null {
  if (state !== 'done' || output === null) return null
  if ('artefact' in output) return output.artefact.key
  return 'audio' in output ? output.audio.key : null
}
