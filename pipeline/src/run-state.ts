import type { Cell, CellKey } from './cell.js'
import type { Prompt } from './prompt.js'
import type { Run } from './run.js'
import type { TaskRecords } from './task.js'

/** Everything that is stored of a run: what it is to do, what people changed, and what is known of its tasks. */
export interface RunState {
  readonly prompt: Prompt
  readonly run: Run
  readonly cells: readonly Cell[]
  readonly tasks: TaskRecords
}

/** The stored cell, or an untouched one where nothing was ever changed about it. */
export function cellOf(state: RunState, { stage, language }: CellKey): Cell {
  const stored = state.cells.find((cell) => cell.stage === stage && cell.language === language)
  return stored ?? { stage, language, cancelled: false, edits: {}, choices: {}, past: [], future: [] }
}
