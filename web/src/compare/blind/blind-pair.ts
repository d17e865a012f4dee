import type { CellView, RunView } from '@mega-pipeline/pipeline'
import type { TeamAnswer } from '../compared-steps'

/** An answer that is there to be judged. */
export interface WholeAnswer {
  readonly run: RunView
  readonly cell: CellView
}

/** The answers that are finished: others would be told by what they lack. */
export function wholeAnswers(answers: readonly TeamAnswer[]): WholeAnswer[] {
  return answers.flatMap(({ run, cell }) => (cell?.status === 'done' ? [{ run, cell }] : []))
}

/**
 * Two of these teams by chance, and in an order of chance.
 * @param random gives numbers from 0 to below 1
 */
export function drawPair<Answer>(
  answers: readonly Answer[],
  random: () => number,
): readonly [Answer, Answer] | null {
  const left = [...answers]
  const [first] = left.splice(Math.floor(random() * left.length), 1)
  const second = left[Math.floor(random() * left.length)]
  return first === undefined || second === undefined ? null : [first, second]
}
