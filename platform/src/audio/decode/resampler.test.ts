import { expect, test } from 'vitest'
import { amplitudeAt, tone } from './__fixtures__/tone.js'
import { Resampler } from './resampler.js'

function resample(
  samples: Float32Array,
  from: number,
  to: number,
  blockLength = samples.length,
): Float32Array {
  const resampler = new Resampler(from, to)
  const output: number[] = []
  for (let at = 0; at < samples.length; at += blockLength)
    output.push(...resampler.push(samples.subarray(at, at + blockLength)))
  return Float32Array.from([...output, ...resampler.finish()])
}

test.each([
  [44_100, 16_000],
  [48_000, 16_000],
  [8000, 16_000],
  [22_255, 16_000],
  [16_000, 16_000],
])('from %i to %i Hz keeps length, pitch, level and time', (from, to) => {
  const output = resample(tone(1000, 0.5, from), from, to)
  expect(Math.abs(output.length - to / 2)).toBeLessThanOrEqual(1)
  const expected = tone(1000, 0.5, to)
  const errors = output
    .slice(1000, 7000)
    .map((sample, index) => Math.abs(sample - (expected[index + 1000] ?? 0)))
  expect(Math.max(...errors)).toBeLessThan(1e-3)
})

test('what the new rate cannot hold is filtered out and does not fold back', () => {
  const output = resample(tone(9500, 0.5, 48_000), 48_000, 16_000)
  expect(amplitudeAt(6500, output.subarray(500, 7500), 16_000)).toBeLessThan(0.5e-4)
})

test('the size of the blocks makes no difference', () => {
  const samples = tone(300, 0.1, 44_100)
  expect(resample(samples, 44_100, 16_000, 77)).toEqual(resample(samples, 44_100, 16_000))
})
