import type { Sound } from '@mega-pipeline/pipeline'
import { Resampler } from '../decode/resampler.js'

/** The samples of a sound at another rate. */
export function resampled({ samples, sampleRate }: Sound, wanted: number): Float32Array {
  if (sampleRate === wanted) return samples
  const resampler = new Resampler(sampleRate, wanted)
  const begin = resampler.push(samples)
  const end = resampler.finish()
  const whole = new Float32Array(begin.length + end.length)
  whole.set(begin)
  whole.set(end, begin.length)
  return whole
}
