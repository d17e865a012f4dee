import type { CellKey } from '../cell.js'
import type { RunState } from '../run-state.js'
import type { Task } from '../task.js'
import type { CellPlan } from './cell-plan.js'
import { planGeneration } from './generation.js'
import { planNarration, planOwnVoice } from './narration.js'
import { planRefusedRun } from './refusal.js'
import { planTranscription } from './transcription.js'
import { planTranslation } from './translation.js'

/**
 * What a run makes of its prompt, read from what is stored of it: a pure function, and the one place that knows
 * how the cells hang together. The board's cells and the workers' tasks are both read from this plan.
 */
export function planRun(state: RunState): CellPlan[] {
  if (state.run.settings.refusal) return planRefusedRun(state)
  const transcript = planTranscription(state)
  const text = planGeneration(state, transcript)
  const narration = planNarration(state, text)
  const { languages, ownVoice } = state.run.settings
  const translated = languages.flatMap((language) => {
    const translation = planTranslation(state, text, language)
    const own = ownVoice ? [planOwnVoice(state, translation, ownVoice)] : []
    return [translation, planNarration(state, translation), ...own]
  })
  return [transcript, text, narration, ...translated].map(withDistinctTasks)
}

/** Equal sentences share a task: it is done and counted once. */
function withDistinctTasks(plan: CellPlan): CellPlan {
  return { ...plan, tasks: [...new Map(plan.tasks.map((task) => [task.id, task])).values()] }
}

/** A task with the cell that it is for. */
export interface WantedTask {
  readonly cell: CellKey
  readonly task: Task
}

/** The tasks that can run now: their inputs are there, and they have neither ended nor been cancelled. */
export function nextTasks(state: RunState): WantedTask[] {
  const wanted = planRun(state)
    .filter(({ cell }) => !cell.cancelled)
    .flatMap(({ cell, tasks }) => tasks.map((task) => ({ cell, task })))
    .filter(({ task }) => !hasEnded(state, task.id))
  return [...new Map(wanted.map((one) => [one.task.id, one])).values()]
}

function hasEnded(state: RunState, taskId: string): boolean {
  const record = state.tasks.get(taskId)
  return record?.state === 'done' || record?.state === 'failed'
}
