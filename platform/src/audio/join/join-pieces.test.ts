import { expect, test } from 'vitest'
import { largestStep, sine, syllables } from '../__fixtures__/test-signals.js'
import { factorToDecibels } from '../loudness/decibels.js'
import { measureLoudness } from '../loudness/measure-loudness.js'
import { truePeak } from '../loudness/true-peak.js'
import { joinPieces, type SentencePiece } from './join-pieces.js'

const sentences: SentencePiece[] = [
  { sound: syllables({ seconds: 2, decibels: -6 }), startsParagraph: true },
  { sound: syllables({ seconds: 1, decibels: -26 }), startsParagraph: false },
  { sound: syllables({ seconds: 3, decibels: -12 }), startsParagraph: true },
]

/** The margins kept around each sentence. */
const MARGINS = 0.09

test('pauses are 0.4 s between sentences and 0.8 s between paragraphs, whatever silence came with them', () => {
  const { sound, times } = joinPieces(sentences)
  const [first, second, third] = times
  expect(first?.startSeconds).toBe(0)
  expect((second?.startSeconds ?? 0) - (first?.endSeconds ?? 0)).toBeCloseTo(0.4, 3)
  expect((third?.startSeconds ?? 0) - (second?.endSeconds ?? 0)).toBeCloseTo(0.8, 3)
  expect(third?.endSeconds).toBeCloseTo(sound.samples.length / sound.sampleRate, 3)
  expect(sound.samples.length / sound.sampleRate).toBeLessThan(6 + 1.2 + 3 * MARGINS)
  expect(sound.samples.length / sound.sampleRate).toBeGreaterThan(6 + 1.2 - 0.5)
})

test('the whole is at -16 LUFS with no peak above -1 dBTP, and each sentence is as loud as the others', () => {
  const { sound, times } = joinPieces(sentences)
  expect(Math.abs(measureLoudness(sound) + 16)).toBeLessThan(1)
  expect(factorToDecibels(truePeak(sound.samples))).toBeLessThanOrEqual(-0.99)
  for (const { startSeconds, endSeconds } of times) {
    const samples = sound.samples.slice(startSeconds * sound.sampleRate, endSeconds * sound.sampleRate)
    expect(Math.abs(measureLoudness({ ...sound, samples }) + 16)).toBeLessThan(1)
  }
})

test('no click where sentences begin and end, even when they are cut off at full swing', () => {
  const cutOff = sine({ sampleRate: 24_000, hertz: 333.3, seconds: 1.001, decibels: -10 })
  const { sound, times } = joinPieces(
    Array.from({ length: 3 }, () => ({ sound: cutOff, startsParagraph: false })),
  )
  const inside = largestStep(sound, 0.2, 0.8)
  for (const { startSeconds, endSeconds } of times) {
    expect(largestStep(sound, startSeconds - 0.01, startSeconds + 0.01)).toBeLessThanOrEqual(inside)
    expect(largestStep(sound, endSeconds - 0.01, endSeconds + 0.01)).toBeLessThanOrEqual(inside)
    expect(Math.abs(sound.samples[Math.round(startSeconds * 24_000)] ?? 1)).toBeLessThan(0.001)
  }
})

test('a silent sentence takes no time but its pause', () => {
  const silent = { sound: { samples: new Float32Array(24_000), sampleRate: 24_000 }, startsParagraph: false }
  const { times } = joinPieces([...sentences, silent])
  expect(times[3]?.startSeconds).toBe(times[3]?.endSeconds)
})

test('nothing, and sounds of different rates, are refused', () => {
  expect(() => joinPieces([])).toThrow(/at least one/u)
  const other = { sound: syllables({ sampleRate: 16_000 }), startsParagraph: false }
  expect(() => joinPieces([...sentences, other])).toThrow(/same sample rate/u)
})
