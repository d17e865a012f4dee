import { expect, test } from 'vitest'
import { sine } from '../__fixtures__/test-signals.js'
import { measureChannelsLoudness, measureLoudness } from './measure-loudness.js'

/** EBU Tech 3341 allows a meter to be 0.1 LU out. */
const DIGITS = 1

test.each([24_000, 44_100, 48_000])(
  'a 997 Hz sine at full scale is -3.01 LUFS in one channel, at %i Hz',
  (rate) => {
    expect(measureLoudness(sine({ sampleRate: rate, seconds: 5 }))).toBeCloseTo(-3.01, DIGITS)
  },
)

test.each([-23, -33])(
  'a 1 kHz stereo sine at %d dBFS is as many LUFS (EBU Tech 3341, cases 1 and 2)',
  (level) => {
    const { samples, sampleRate } = sine({ decibels: level, seconds: 20, hertz: 1000 })
    expect(measureChannelsLoudness([samples, samples], sampleRate)).toBeCloseTo(level, DIGITS)
  },
)

test('quiet stretches are gated (EBU Tech 3341, case 3)', () => {
  const parts = [
    sine({ decibels: -36, seconds: 10, hertz: 1000 }),
    sine({ decibels: -23, seconds: 60, hertz: 1000 }),
    sine({ decibels: -36, seconds: 10, hertz: 1000 }),
  ].map(({ samples }) => samples)
  const samples = Float32Array.from(parts.flatMap((part) => Array.from(part)))
  expect(measureChannelsLoudness([samples, samples], 48_000)).toBeCloseTo(-23, DIGITS)
})

test('low rumble counts little, and a high tone counts more', () => {
  const loudnessOf = (hertz: number): number => measureLoudness(sine({ hertz, seconds: 3, decibels: -20 }))
  expect(loudnessOf(25)).toBeLessThan(loudnessOf(1000) - 8)
  expect(loudnessOf(6000)).toBeGreaterThan(loudnessOf(1000) + 3)
})

test('silence has no loudness, and neither has nothing', () => {
  expect(measureLoudness({ samples: new Float32Array(48_000), sampleRate: 48_000 })).toBe(-Infinity)
  expect(measureLoudness({ samples: new Float32Array(0), sampleRate: 48_000 })).toBe(-Infinity)
})

test('a sound shorter than a block is measured as one', () => {
  expect(measureLoudness(sine({ seconds: 0.2, decibels: -20 }))).toBeCloseTo(-23, 0)
})
