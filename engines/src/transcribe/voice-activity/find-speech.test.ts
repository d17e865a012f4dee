import { expect, test } from 'vitest'
import { findSpeech } from './find-speech.js'

function frames(...stretches: readonly (readonly [probability: number, frames: number])[]): Float32Array {
  return Float32Array.from(
    stretches.flatMap(([probability, count]) => Array<number>(count).fill(probability)),
  )
}

test('speech begins at one half and lasts until it is clearly over', () => {
  const probabilities = frames([0.4, 10], [0.9, 10], [0.4, 5], [0.1, 10])
  expect(findSpeech(probabilities, 512)).toEqual([{ start: 10 * 512, end: 25 * 512 }])
})

test('a gap inside a word does not cut it', () => {
  expect(findSpeech(frames([0.9, 10], [0, 3], [0.9, 10]), 1)).toEqual([{ start: 0, end: 23 }])
})

test('a pause parts two stretches', () => {
  expect(findSpeech(frames([0.9, 10], [0, 6], [0.9, 10]), 1)).toEqual([
    { start: 0, end: 10 },
    { start: 16, end: 26 },
  ])
})

test('a click is no speech', () => {
  expect(findSpeech(frames([0, 10], [0.9, 2], [0, 10]), 1)).toEqual([])
})

test('silence has none', () => {
  expect(findSpeech(frames([0, 100]), 1)).toEqual([])
})
