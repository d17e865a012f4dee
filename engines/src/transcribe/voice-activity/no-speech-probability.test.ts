import { expect, test } from 'vitest'
import { noSpeechProbability } from './no-speech-probability.js'

/** Frames of 32 ms. */
const probabilities = Float32Array.of(0, 0, 1, 0.5, 1, 0)

test('the mean over the frames that the segment lies in', () => {
  expect(noSpeechProbability(probabilities, { startSeconds: 0.064, endSeconds: 0.16 })).toBeCloseTo(1 / 6)
  expect(noSpeechProbability(probabilities, { startSeconds: 0, endSeconds: 0.192 })).toBeCloseTo(3.5 / 6)
})

test('a segment of no length is the frame that it lies in', () => {
  expect(noSpeechProbability(probabilities, { startSeconds: 0.07, endSeconds: 0.07 })).toBe(0)
})
