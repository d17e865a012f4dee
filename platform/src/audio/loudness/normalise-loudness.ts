import type { Sound } from '@mega-pipeline/pipeline'
import { decibelsToFactor } from './decibels.js'
import { limitingGain } from './limiter.js'
import { measureLoudness } from './measure-loudness.js'
import { largest, peakEnvelope, truePeak } from './true-peak.js'

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
  const { sampleRate } = sound
  let decibels = target - measureLoudness(sound)
  if (!Number.isFinite(decibels)) return sound
  const envelope = peakEnvelope(sound.samples)
  let samples = sound.samples
  for (let round = 0; round < MOST_ROUNDS; round++) {
    samples = underCeiling(sound, envelope, decibelsToFactor(decibels))
    const missing = target - measureLoudness({ samples, sampleRate })
    if (Math.abs(missing) <= TOLERANCE) break
    decibels += missing
  }
  return { samples, sampleRate }
}

function underCeiling({ samples, sampleRate }: Sound, envelope: Float32Array, gain: number): Float32Array {
  const ceiling = decibelsToFactor(TRUE_PEAK_CEILING)
  if (largest(envelope) * gain <= ceiling) return samples.map((sample) => sample * gain)
  const gains = limitingGain(envelope, sampleRate, { gain, ceiling })
  const limited = samples.map((sample, index) => sample * (gains[index] ?? gain))
  // The gain itself bends the wave between samples: a few hundredths of a decibel are left over.
  const excess = truePeak(limited) / ceiling
  return excess > 1 ? limited.map((sample) => sample / excess) : limited
}
