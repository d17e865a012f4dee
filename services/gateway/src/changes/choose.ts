import {
  changeContent,
  choiceFor,
  isNarration,
  nextMoment,
  PipelineError,
  wholeCell,
  type CellContent,
  type CellPlan,
} from '@mega-pipeline/pipeline'
import { offersOf, type Gateway } from '../gateway.js'
import { changeCellOf, type CellPlace } from './change-cell-of.js'
import { choiceOfWish, type ChoiceWish } from './choose-engine.js'

/**
 * Has a sentence, or without one the whole cell, done by another engine, voice or seed; by the run's own when nothing
 * is wished. Only that and what depends on it is done again.
 */
export async function choose(
  gateway: Gateway,
  place: CellPlace,
  sentenceId: string | null,
  wish: ChoiceWish,
): Promise<void> {
  const offers = await offersOf(gateway)
  await changeCellOf(gateway, place, ({ state, plan }) => {
    const { cell } = plan
    const sentence = sentenceId === null ? null : placeOf(plan, sentenceId)
    const key = sentence?.place ?? wholeCell
    const current = choiceFor(cell, key)
    const choice = choiceOfWish(wish, plan, current, state.run.settings, offers)
    const { [key]: _before, ...others } = cell.choices
    const choices = Object.keys(choice).length === 0 ? others : { ...others, [key]: choice }
    return changeContent(cell, { choices, edits: editsLeft(plan, sentence) }, nextMoment(state.cells))
  })
}

/** What was written in the place of the sentence gives way to what the engine will make. */
function editsLeft({ cell }: CellPlan, sentence: ChosenPlace | null): CellContent['edits'] {
  if (isNarration(cell.stage)) return cell.edits
  if (sentence === null) return {}
  const { [sentence.ownId]: _edit, ...others } = cell.edits
  return others
}

interface ChosenPlace {
  readonly ownId: string
  readonly place: string
}

/** The engine's sentence that this one is, or that it was written in the place of. */
function placeOf({ cell, own, sentences }: CellPlan, id: string): ChosenPlace {
  if (cell.stage === 'transcribe') {
    throw new PipelineError(
      'invalid_input',
      'choice_not_possible',
      'A recording is transcribed as a whole. Choose an engine for the whole cell, or edit the sentence.',
    )
  }
  const found = isNarration(cell.stage)
    ? sentences.find((sentence) => sentence.id === id)
    : own.find((sentence) => id === sentence.id || id.startsWith(`${sentence.id}.`))
  if (found) return { ownId: found.id, place: found.place }
  throw new PipelineError(
    'conflict',
    'sentence_changed',
    'This sentence is not there any more: it was changed meanwhile. Look at the cell as it is now.',
  )
}
