import type { Sound } from '@mega-pipeline/pipeline'
import { kWeighted } from './k-weighting.js'

const BLOCK_SECONDS = 0.4
/** Blocks overlap by three quarters. */
const STEP_SECONDS = 0.1
/** Blocks below this, in LUFS, are silence. */
const ABSOLUTE_GATE = -70
/** Blocks this much, in LU, below the mean of the others are pauses. */
const RELATIVE_GATE = -10

/** Integrated loudness in LUFS; minus infinity for silence. */
export function measureLoudness(sound: Sound): number {
  return measureChannelsLoudness([sound.samples], sound.sampleRate)
}

/**
 * Integrated loudness in LUFS of one (mono) or two (left, right) channels of equal length, after
 * ITU-R BS.1770-4 and EBU R 128. A sound shorter than a block of 0.4 s is taken as one block.
 */
export function measureChannelsLoudness(channels: readonly Float32Array[], sampleRate: number): number {
  const powers = blockPowers(
    channels.map((channel) => kWeighted(channel, sampleRate)),
    sampleRate,
  )
  const heard = powers.filter((power) => toLoudness(power) > ABSOLUTE_GATE)
  const gate = toLoudness(mean(heard)) + RELATIVE_GATE
  return toLoudness(mean(heard.filter((power) => toLoudness(power) > gate)))
}

/** Mean square of each block, summed over the channels. */
function blockPowers(channels: readonly Float64Array[], sampleRate: number): number[] {
  const length = channels[0]?.length ?? 0
  const block = Math.min(Math.round(BLOCK_SECONDS * sampleRate), length)
  const step = Math.round(STEP_SECONDS * sampleRate)
  if (block === 0) return []
  const count = Math.floor((length - block) / step) + 1
  return Array.from({ length: count }, (_, index) =>
    channels.reduce((sum, channel) => sum + meanSquare(channel, index * step, block), 0),
  )
}

function meanSquare(samples: Float64Array, start: number, length: number): number {
  let sum = 0
  for (let index = start; index < start + length; index++) sum += (samples[index] ?? 0) ** 2
  return sum / length
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** BS.1770-4, equation 2. */
function toLoudness(power: number): number {
  return -0.691 + 10 * Math.log10(power)
}
