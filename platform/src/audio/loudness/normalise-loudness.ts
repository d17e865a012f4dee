import type { Sound } from '@mega-pipeline/pipeline'
import { amplified, decibelsToFactor } from './decibels.js'
import { limited } from './limiter.js'
import { measureLoudness } from './measure-loudness.js'
import { truePeak } from './true-peak.js'

/** What podcasts and spoken audio are delivered at, in LUFS (Apple Podcasts; AES TD1008). */
export const NARRATION_LOUDNESS = -16
/** In dBTP: headroom for what lossy coding adds (EBU R 128). */
const TRUE_PEAK_CEILING = -1
/** Limiting takes loudness away, which the next round gives back. */
const MOST_ROUNDS = 6
const TOLERANCE = 0.1

/**
 * The sound at `target` LUFS, with no true peak above -1 dBTP: amplified, and limited where it must be.
 * Silence stays silence.
 */
export function normaliseLoudness(sound: Sound, target: number = NARRATION_LOUDNESS): Sound {
  const ceiling = decibelsToFactor(TRUE_PEAK_CEILING)
  const { sampleRate } = sound
  let gain = target - measureLoudness(sound)
  if (!Number.isFinite(gain)) return sound
  let samples = sound.samples
  for (let round = 0; round < MOST_ROUNDS; round++) {
    samples = underCeiling(amplified(sound.samples, gain), sampleRate, ceiling)
    const missing = target - measureLoudness({ samples, sampleRate })
    if (Math.abs(missing) <= TOLERANCE) break
    gain += missing
  }
  return { samples, sampleRate }
}

/** The limiter judges each stretch by itself; what is left over after smoothing is a few hundredths of a decibel. */
function underCeiling(samples: Float32Array, sampleRate: number, ceiling: number): Float32Array {
  if (truePeak(samples) <= ceiling) return samples
  const result = limited(samples, sampleRate, ceiling)
  const excess = truePeak(result) / ceiling
  return excess > 1 ? result.map((sample) => sample / excess) : result
}
