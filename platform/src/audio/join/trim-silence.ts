/** Loudness is judged in steps of this length. */
const WINDOW_SECONDS = 0.005
/** What lies this far below the loudest window is silence: under any consonant, above a voice model's own hiss. */
const SILENCE_DECIBELS = -50
/** Kept on both sides, so that neither a soft onset nor a dying sound is cut. */
const LEAD_SECONDS = 0.03
const TAIL_SECONDS = 0.06

/** The samples without the silence before and after them; nothing is left of a sound that is silent throughout. */
export function trimSilence(samples: Float32Array, sampleRate: number): Float32Array {
  const window = Math.max(1, Math.round(WINDOW_SECONDS * sampleRate))
  const powers = windowPowers(samples, window)
  const loudest = powers.reduce((largest, power) => Math.max(largest, power), 0)
  const threshold = loudest * 10 ** (SILENCE_DECIBELS / 10)
  const first = powers.findIndex((power) => power > threshold)
  if (first < 0) return new Float32Array(0)
  const last = powers.findLastIndex((power) => power > threshold)
  const start = first * window - Math.round(LEAD_SECONDS * sampleRate)
  const end = (last + 1) * window + Math.round(TAIL_SECONDS * sampleRate)
  return samples.slice(Math.max(0, start), Math.min(samples.length, end))
}

function windowPowers(samples: Float32Array, window: number): Float64Array {
  return Float64Array.from({ length: Math.ceil(samples.length / window) }, (_, index) =>
    samples.subarray(index * window, (index + 1) * window).reduce((sum, sample) => sum + sample * sample, 0),
  )
}
