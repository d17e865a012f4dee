import { monotonicPath } from './monotonic-path.js'

/** How long one position of the encoder lasts. */
const POSITION_SECONDS = 0.02
/** Positions over which single outliers are smoothed away, as OpenAI's program has it. */
const MEDIAN_WIDTH = 7

/**
 * When each token begins, in seconds, from what the decoder looked at just before it wrote it: [token][head][position].
 * The method of `find_alignment` in https://github.com/openai/whisper/blob/main/whisper/timing.py: each head's
 * attention is normalised over the tokens, smoothed over time and averaged, and a way through it is found that never
 * goes back.
 */
export function tokenTimes(attention: readonly (readonly Float32Array[])[]): number[] {
  const sums = attention.map((heads) => new Float32Array(heads[0]?.length ?? 0))
  for (const head of attention[0]?.keys() ?? []) {
    const rows = normalised(attention.map((heads) => heads[head] ?? new Float32Array(0)))
    for (const [index, row] of rows.entries()) {
      const sum = sums[index]
      smoothed(row).forEach((value, position) => {
        if (sum) sum[position] = (sum[position] ?? 0) + value
      })
    }
  }
  return monotonicPath(sums).map((position) => position * POSITION_SECONDS)
}

/** Each position with the mean 0 and the standard deviation 1 over all rows: what all tokens look at tells nothing. */
function normalised(rows: readonly Float32Array[]): Float32Array[] {
  const output = rows.map((row) => new Float32Array(row.length))
  for (const position of rows[0]?.keys() ?? []) {
    const values = rows.map((row) => row[position] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    for (const [index, value] of values.entries()) {
      const row = output[index]
      if (row) row[position] = variance > 0 ? (value - mean) / Math.sqrt(variance) : 0
    }
  }
  return output
}

/** The median around each value; beyond the ends the row is mirrored. */
function smoothed(row: Float32Array): Float32Array {
  const half = (MEDIAN_WIDTH - 1) / 2
  const last = row.length - 1
  const mirrored = (position: number): number =>
    Math.max(0, position < 0 ? -position : Math.min(position, 2 * last - position))
  return row.map((_, position) => {
    const around = Float32Array.from(
      { length: MEDIAN_WIDTH },
      (_value, index) => row[mirrored(position + index - half)] ?? 0,
    )
    return around.toSorted()[half] ?? 0
  })
}
