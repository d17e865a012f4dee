import { expect, test } from 'vitest'
import { largestStep, sine } from '../__fixtures__/test-signals.js'
import { limitingGain } from './limiter.js'
import { peakEnvelope, truePeak } from './true-peak.js'

function limited(samples: Float32Array, sampleRate: number, ceiling: number): Float32Array {
  const gains = limitingGain(peakEnvelope(samples), sampleRate, { gain: 1, ceiling })
  return samples.map((sample, index) => sample * (gains[index] ?? 0))
}

test('what is below the ceiling is left as it is', () => {
  const { samples, sampleRate } = sine({ decibels: -6, seconds: 0.1 })
  expect(limited(samples, sampleRate, 0.9)).toEqual(samples)
})

test('a burst is brought down to the ceiling without a step in the gain', () => {
  const { samples, sampleRate } = sine({ decibels: -20, seconds: 0.5 })
  const burst = samples.map((sample, index) => (index > 10_000 && index < 10_200 ? sample * 15 : sample))
  const result = limited(burst, sampleRate, 0.5)
  expect(truePeak(result)).toBeLessThan(0.505)
  const untouched = 0.1
  expect(result.subarray(0, 4800)).toEqual(burst.subarray(0, 4800))
  expect(largestStep({ samples: result, sampleRate }, 0.15, 0.2)).toBeLessThan(untouched)
})
