import type { PromptView } from '@mega-pipeline/pipeline'

/**
 * Whether this change of a row is the end of its work, and how it went. A row that is seen for the first time has
 * not just finished.
 */
export function justFinished(before: PromptView | undefined, after: PromptView): 'well' | 'failed' | null {
  const wasFinished = before === undefined || before.runs.every(({ isFinished }) => isFinished)
  if (wasFinished || !after.runs.every(({ isFinished }) => isFinished)) return null
  const cells = after.runs.flatMap((run) => run.cells)
  if (cells.some(({ status }) => status === 'failed')) return 'failed'
  const isLeft = cells.some(({ status }) => status === 'cancelled' || status === 'out_of_date')
  return isLeft ? null : 'well'
}
