import { cellsOf } from '../cell.js'
import { contentHash } from '../content-hash.js'
import { cellOf, type RunState } from '../run-state.js'
import type { CellPlan } from './cell-plan.js'
import { planTranscription } from './transcription.js'

/** The cells of a run that cannot be done: there is nothing to do, and a typed prompt is still its own transcript. */
export function planRefusedRun(state: RunState): CellPlan[] {
  const transcript = { ...planTranscription(state), tasks: [] }
  return cellsOf(state.run.settings).map((key) =>
    key.stage === 'transcribe'
      ? transcript
      : {
          cell: cellOf(state, key),
          tasks: [],
          own: [],
          sentences: [],
          isWhole: false,
          emptyId: contentHash(['refused', key.stage, key.language]),
        },
  )
}
