import { isNarration } from '../stage.js'
import type { CellPlan, PlannedSentence } from '../plan/cell-plan.js'
import type { FormerPlans } from '../plan/former-plans.js'
import { isOverwritten } from '../plan/written-files.js'
import type { RunState } from '../run-state.js'
import type { TaskOutputs } from '../task.js'

/** A sentence as it is shown: as it is to be, or while that is not there yet, as it was before. */
export type ShownSentence = PlannedSentence & { readonly outOfDate?: true }

/** What a cell shows. */
export interface ShownCell {
  readonly sentences: readonly ShownSentence[]
  /** The whole narration, when there is one. */
  readonly assembled: TaskOutputs['assemble'] | null
  /** Whether some of it is what was there before a change, and is still to be redone. */
  readonly isOutOfDate: boolean
}

/** What a cell shows: all that is there of it, and for what is not there yet, what it showed before. */
export function showCell(state: RunState, plan: CellPlan, former: FormerPlans): ShownCell {
  const assembled = assembledIn(state, plan)
  const isThere = isNarration(plan.cell.stage) ? isSpoken : isWritten
  const isComplete =
    plan.isWhole && (!isNarration(plan.cell.stage) || assembled || plan.sentences.length === 0)
  if (isComplete) return { sentences: plan.sentences, assembled, isOutOfDate: false }
  const hasBegun = plan.isWhole || plan.sentences.length > 0
  const sentences = hasBegun ? withFormer(plan, former, isThere) : wholeFormer(plan, former, isThere)
  const sound = assembled ? null : formerSound(state, plan, sentences, former)
  return {
    sentences: sound?.sentences ?? sentences,
    assembled: assembled ?? sound?.assembled ?? null,
    isOutOfDate: sound !== null || sentences.some(({ outOfDate }) => outOfDate),
  }
}

type IsThere = (sentence: PlannedSentence) => boolean
const isWritten: IsThere = ({ text }) => text !== null
const isSpoken: IsThere = ({ soundKey }) => soundKey !== undefined

/** Each sentence that is not there yet as it last was at its place. */
function withFormer(plan: CellPlan, former: FormerPlans, isThere: IsThere): ShownSentence[] {
  const missing = new Set(plan.sentences.filter((one) => !isThere(one)).map(({ place }) => place))
  const found = new Map<string, PlannedSentence>()
  if (missing.size > 0) {
    for (const { sentences } of former.ofCell(plan.cell)) {
      for (const sentence of sentences) {
        if (missing.has(sentence.place) && isThere(sentence)) {
          found.set(sentence.place, sentence)
          missing.delete(sentence.place)
        }
      }
      if (missing.size === 0) break
    }
  }
  return plan.sentences.map((sentence) => {
    const before = isThere(sentence) ? undefined : found.get(sentence.place)
    if (!before) return sentence
    const { id, startsParagraph } = sentence
    return { ...before, id, startsParagraph, outOfDate: true }
  })
}

/** All sentences as they were when the cell was last whole: its input is being made anew. */
function wholeFormer(plan: CellPlan, former: FormerPlans, isThere: IsThere): ShownSentence[] {
  for (const { isWhole, sentences } of former.ofCell(plan.cell)) {
    if (isWhole && sentences.some(isThere))
      return sentences.map((sentence) => ({ ...sentence, outOfDate: true }))
  }
  return [...plan.sentences]
}

/** The narration that is still in the file, with the times of the sentences in it; null when none of them is shown. */
function formerSound(
  state: RunState,
  plan: CellPlan,
  shown: readonly ShownSentence[],
  former: FormerPlans,
): { assembled: TaskOutputs['assemble']; sentences: ShownSentence[] } | null {
  if (!isNarration(plan.cell.stage)) return null
  for (const before of former.ofCell(plan.cell)) {
    const assembled = assembledIn(state, before)
    if (!assembled) continue
    const heard = new Map(before.sentences.map((sentence) => [sentence.place, sentence]))
    if (!shown.some(({ place }) => heard.has(place))) return null
    return { assembled, sentences: shown.map((one) => withTimesOf(one, heard.get(one.place))) }
  }
  return null
}

function withTimesOf(sentence: ShownSentence, heard: PlannedSentence | undefined): ShownSentence {
  const { startSeconds, endSeconds } = heard ?? {}
  return startSeconds === undefined || endSeconds === undefined
    ? sentence
    : { ...sentence, startSeconds, endSeconds }
}

/** The narration that a plan's last task made, if its file still holds it. */
function assembledIn(state: RunState, { tasks }: CellPlan): TaskOutputs['assemble'] | null {
  const task = tasks.find(({ input }) => input.kind === 'assemble')
  const record = task && state.tasks.get(task.id)
  if (record?.state !== 'done' || isOverwritten(state.tasks, record.id)) return null
  return record.output as TaskOutputs['assemble']
}
