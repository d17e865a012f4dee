import { expect, test } from 'vitest'
import { sine, syllables } from '../__fixtures__/test-signals.js'
import { factorToDecibels } from './decibels.js'
import { measureLoudness } from './measure-loudness.js'
import { normaliseLoudness } from './normalise-loudness.js'
import { truePeak } from './true-peak.js'

test.each([-40, -20, -3])('a tone at %d dBFS comes out at -16 LUFS', (decibels) => {
  expect(measureLoudness(normaliseLoudness(sine({ decibels, seconds: 2 })))).toBeCloseTo(-16, 1)
})

test('a voice with high peaks is limited to -1 dBTP and still loud enough', () => {
  const spiky = syllables({ decibels: -30, seconds: 5 })
  const loud = normaliseLoudness(spiky)
  expect(factorToDecibels(truePeak(loud.samples))).toBeLessThanOrEqual(-0.99)
  expect(Math.abs(measureLoudness(loud) + 16)).toBeLessThan(1)
  expect(loud.samples.length).toBe(spiky.samples.length)
})

test('another target', () => {
  expect(measureLoudness(normaliseLoudness(sine({ seconds: 2 }), -23))).toBeCloseTo(-23, 1)
})

test('silence stays silence', () => {
  const silence = { samples: new Float32Array(1000), sampleRate: 24_000 }
  expect(normaliseLoudness(silence).samples).toEqual(silence.samples)
})

test('the true peak lies between the samples', () => {
  // A quarter of the sample rate, an eighth of a turn late: every sample is at 0.707, the wave goes up to 1.
  const samples = Float32Array.from({ length: 400 }, (_, index) =>
    Math.sin((Math.PI / 2) * index + Math.PI / 4),
  )
  expect(truePeak(samples.subarray(100, 300))).toBeGreaterThan(0.95)
  expect(Math.max(...samples)).toBeCloseTo(0.707, 3)
})
