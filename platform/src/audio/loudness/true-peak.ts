import type { Sound } from '@mega-pipeline/pipeline'
import { factorToDecibels } from './decibels.js'

const OVERSAMPLING = 4
/** Input samples that each interpolated one is made from. */
const TAPS = 12

/** A windowed sinc for each place between two samples (ITU-R BS.1770-4, Annex 2, uses one of the same size). */
const interpolators: readonly Float64Array[] = Array.from({ length: OVERSAMPLING }, (_, phase) =>
  Float64Array.from({ length: TAPS }, (__, tap) => {
    const distance = tap - (TAPS / 2 - 1) - phase / OVERSAMPLING
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / (TAPS / 2))
    return sinc(distance) * window
  }),
)

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
}

/**
 * For each sample the largest magnitude that the continuous wave reaches from there to the next sample:
 * what a player's converter will really put out.
 */
export function peakEnvelope(samples: Float32Array): Float32Array {
  const before = TAPS / 2 - 1
  const padded = new Float32Array(samples.length + TAPS)
  padded.set(samples, before)
  const envelope = samples.map(Math.abs)
  for (const taps of interpolators.slice(1)) {
    for (let index = 0; index < envelope.length; index++) {
      let sum = 0
      for (let tap = 0; tap < TAPS; tap++) sum += (taps[tap] as number) * (padded[index + tap] as number)
      envelope[index] = Math.max(envelope[index] as number, Math.abs(sum))
    }
  }
  return envelope
}

/** The largest magnitude of the continuous wave, in dBTP: 0 is full scale. */
export function measureTruePeak({ samples }: Sound): number {
  return factorToDecibels(truePeak(samples))
}

/** The largest magnitude of the continuous wave; 1 is full scale. */
export function truePeak(samples: Float32Array): number {
  return largest(peakEnvelope(samples))
}

export function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}
