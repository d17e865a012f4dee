/** How far ahead the gain begins to fall, and how long it takes to rise again: short enough not to be heard. */
const LOOK_AROUND_SECONDS = 0.005

/**
 * The factor for each sample that amplifies by `gain` and keeps the true peak at or below the ceiling (1 is full
 * scale). What each sample must be lowered by is spread over its surroundings by a sliding minimum and
 * smoothed by a sliding mean of the same width, so that it changes without a step and is at its full depth at the peak.
 * @param envelope true peaks of the sound before it is amplified
 */
export function limitingGain(
  envelope: Float32Array,
  sampleRate: number,
  { gain, ceiling }: { gain: number; ceiling: number },
): Float32Array {
  const width = Math.round(LOOK_AROUND_SECONDS * sampleRate)
  const needed = envelope.map((peak) => (peak * gain > ceiling ? ceiling / (peak * gain) : 1))
  return slidingMean(slidingMinimum(needed, width), width).map((factor) => factor * gain)
}

/** The smallest value within `reach` on both sides of each place. */
function slidingMinimum(values: Float32Array, reach: number): Float32Array {
  const minima = new Float32Array(values.length)
  // Places whose values rise from the head on: the head is the minimum of the window.
  const candidates = new Int32Array(values.length)
  let head = 0
  let tail = 0
  for (let index = 0; index < values.length + reach; index++) {
    if (index < values.length) {
      while (tail > head && valueAt(values, candidates[tail - 1]) >= valueAt(values, index)) tail--
      candidates[tail++] = index
    }
    const centre = index - reach
    if (centre < 0) continue
    while ((candidates[head] ?? 0) < centre - reach) head++
    minima[centre] = valueAt(values, candidates[head])
  }
  return minima
}

function valueAt(values: Float32Array, index: number | undefined): number {
  return values[index ?? 0] ?? 1
}

/** The mean of the values within `reach` on both sides of each place; beyond the ends the gain is 1. */
function slidingMean(values: Float32Array, reach: number): Float32Array {
  const means = new Float32Array(values.length)
  let sum = 2 * reach + 1
  for (let index = -reach; index < values.length; index++) {
    sum += (values[index + reach] ?? 1) - (values[index - reach - 1] ?? 1)
    if (index >= 0) means[index] = sum / (2 * reach + 1)
  }
  return means
}
