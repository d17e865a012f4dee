import type { Cell } from '@mega-pipeline/pipeline'
import { changeCell, lockPrompt } from '@mega-pipeline/platform/database'
import type { Workplace } from '@mega-pipeline/platform/work'
import { carryOn, requireCell, type FoundCell } from '../change-prompt.js'

/** Which cell of which prompt, by their ids. */
export interface CellPlace {
  readonly promptId: string
  readonly cellId: string
}

/**
 * Changes what people decide about a cell, and has done what follows from it. `change` sees the cell as it is, and
 * nobody changes it meanwhile: what two people do at once is done one after the other.
 */
export async function changeCellOf(
  workplace: Workplace,
  { promptId, cellId }: CellPlace,
  change: (found: FoundCell) => Cell,
): Promise<void> {
  const state = await workplace.database.transaction().execute(async (transaction) => {
    await lockPrompt(transaction, promptId)
    const found = await requireCell(transaction, promptId, cellId)
    const { edits, choices, past, future } = change(found)
    await changeCell(transaction, found.state.run.id, found.plan.cell, { edits, choices, past, future })
    return found.state
  })
  await carryOn(workplace, state)
}
