import { nextMoment, PipelineError, redoChange, undoChange } from '@mega-pipeline/pipeline'
import type { Workplace } from '@mega-pipeline/platform/work'
import { changeCellOf, type CellPlace } from './change-cell-of.js'
import { requireVersion } from './edit-text.js'

const steps = { undo: undoChange, redo: redoChange }

/** Takes the last change of a cell back, or back again. With a version, only if that is still the newest. */
export async function takeBack(
  workplace: Workplace,
  place: CellPlace,
  direction: keyof typeof steps,
  version?: number,
): Promise<void> {
  await changeCellOf(workplace, place, ({ state, plan: { cell } }) => {
    requireVersion(cell, version)
    const changed = steps[direction](cell, nextMoment(state.cells))
    if (changed) return changed
    throw new PipelineError('conflict', `nothing_to_${direction}`, `There is nothing to ${direction} here.`)
  })
}
