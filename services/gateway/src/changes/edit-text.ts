import {
  changeContent,
  editSentences,
  editsForText,
  isNarration,
  nextMoment,
  PipelineError,
  textOfRange,
  versionOfCell,
  type Cell,
  type CellPlan,
  type SentenceRange,
} from '@mega-pipeline/pipeline'
import type { Workplace } from '@mega-pipeline/platform/work'
import type { FoundCell } from '../change-prompt.js'
import { changeCellOf, type CellPlace } from './change-cell-of.js'

/** Puts a new text into a cell. Only what depends on the sentences that changed is done again. */
export async function editCell(
  workplace: Workplace,
  place: CellPlace,
  { text, version }: { readonly text: string; readonly version?: number | undefined },
): Promise<void> {
  await changeCellOf(workplace, place, ({ state, plan }) => {
    requireText(plan)
    requireVersion(plan.cell, version)
    if (!plan.isWhole) {
      throw new PipelineError(
        'conflict',
        'cell_not_whole',
        'This text is still being made. Edit it when it is done, or one of its sentences.',
      )
    }
    const own = plan.own.map((sentence) => ({ ...sentence, text: sentence.text ?? '' }))
    const edits = editsForText(own, text, plan.emptyId, plan.cell.language)
    return changeContent(plan.cell, { edits }, nextMoment(state.cells))
  })
}

/** Puts a new text in the place of a sentence, or of some that follow each other. */
export async function editSentence(
  workplace: Workplace,
  place: CellPlace,
  range: SentenceRange,
  { text, expected }: { readonly text: string; readonly expected: string },
): Promise<void> {
  await changeCellOf(workplace, place, ({ state, plan }: FoundCell) => {
    requireText(plan)
    const cell = { ...plan, edits: plan.cell.edits }
    if (textOfRange(cell, range) !== expected) {
      throw new PipelineError(
        'conflict',
        'sentence_changed',
        'This sentence was changed meanwhile, in another window or by what it is made of. Look at it as it is now, and edit it again.',
      )
    }
    if (text === expected) return plan.cell
    const edits = editSentences(cell, range, text, plan.cell.language)
    return changeContent(plan.cell, { edits }, nextMoment(state.cells))
  })
}

/** Refuses what was decided about a cell that looks different by now. */
export function requireVersion(cell: Cell, version: number | undefined): void {
  if (version === undefined || version === versionOfCell(cell)) return
  throw new PipelineError(
    'conflict',
    'cell_changed',
    'This cell was changed meanwhile, perhaps in another window. Look at it as it is now, and decide again.',
  )
}

function requireText({ cell }: CellPlan): void {
  if (!isNarration(cell.stage)) return
  throw new PipelineError(
    'invalid_input',
    'cell_without_text',
    'A narration has no text of its own: edit the text it reads.',
  )
}
