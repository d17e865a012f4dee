/** Rows of scores, all of one length. */
export type Scores = readonly Float32Array[]

/** How a cell of the path is come to. */
const step = { both: 0, nextRow: 1, nextColumn: 2 } as const

/**
 * Dynamic time warping (Sakoe & Chiba 1978): the way from the first row and column to the last ones, never back, on
 * which the scores add up to the most. Gives the column at which each row is reached.
 */
export function monotonicPath(scores: Scores): number[] {
  const width = scores[0]?.length ?? 0
  const steps: Uint8Array[] = []
  let above = new Float64Array(width + 1).fill(Number.NEGATIVE_INFINITY)
  above[0] = 0
  for (const row of scores) {
    const sums = new Float64Array(width + 1).fill(Number.NEGATIVE_INFINITY)
    const choices = new Uint8Array(width)
    for (let column = 0; column < width; column++) {
      const ways = [above[column] ?? 0, above[column + 1] ?? 0, sums[column] ?? 0]
      const best = Math.max(...ways)
      choices[column] = ways.indexOf(best)
      sums[column + 1] = best + (row[column] ?? 0)
    }
    steps.push(choices)
    above = sums
  }
  return reachedColumns(steps, width)
}

/** Back from the end, along the steps that were taken. */
function reachedColumns(steps: readonly Uint8Array[], width: number): number[] {
  const reached = steps.map(() => 0)
  let row = steps.length - 1
  let column = width - 1
  while (row >= 0 && column >= 0) {
    reached[row] = column
    const taken = steps[row]?.[column]
    if (taken !== step.nextRow) column -= 1
    if (taken !== step.nextColumn) row -= 1
  }
  return reached
}
