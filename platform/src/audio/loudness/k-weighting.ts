/** Coefficients of a second-order filter, with a0 = 1. */
interface Biquad {
  readonly b0: number
  readonly b1: number
  readonly b2: number
  readonly a1: number
  readonly a2: number
}

/**
 * The two filters of ITU-R BS.1770-4, Annex 1: a shelf for the head's own acoustics, and a high-pass.
 * The recommendation prints coefficients for 48 kHz only; these are the analogue prototypes behind them
 * (as in libebur128), so that any sample rate is weighted alike.
 */
function kWeightingFilters(sampleRate: number): readonly Biquad[] {
  return [shelf(sampleRate), highPass(sampleRate)]
}

function shelf(sampleRate: number): Biquad {
  const quality = 0.7071752369554196
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate)
  const high = 10 ** (3.999843853973347 / 20)
  const band = high ** 0.4996667741545416
  const a0 = 1 + k / quality + k * k
  return {
    b0: (high + (band * k) / quality + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / quality + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / quality + k * k) / a0,
  }
}

function highPass(sampleRate: number): Biquad {
  const quality = 0.5003270373238773
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate)
  const a0 = 1 + k / quality + k * k
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / quality + k * k) / a0 }
}

/** The samples as the ear weighs them. */
export function kWeighted(samples: Float32Array, sampleRate: number): Float64Array {
  return kWeightingFilters(sampleRate).reduce(applyBiquad, Float64Array.from(samples))
}

/** Transposed direct form II, in place. */
function applyBiquad(samples: Float64Array, { b0, b1, b2, a1, a2 }: Biquad): Float64Array {
  let state1 = 0
  let state2 = 0
  for (let index = 0; index < samples.length; index++) {
    const input = samples[index] ?? 0
    const output = b0 * input + state1
    state1 = b1 * input - a1 * output + state2
    state2 = b2 * input - a2 * output
    samples[index] = output
  }
  return samples
}
