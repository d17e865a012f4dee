import { expect, test } from 'vitest'
import { LISTENING_RATE } from './listening-rate.js'
import { wordsKeptToSpeech } from './words-kept-to-speech.js'

const speech = [
  { start: LISTENING_RATE, end: 2 * LISTENING_RATE },
  { start: 3 * LISTENING_RATE, end: 4 * LISTENING_RATE },
]

function kept(startSeconds: number, endSeconds: number) {
  const segment = { text: 'Well', startSeconds, endSeconds }
  const { words } = wordsKeptToSpeech(
    { ...segment, words: [{ word: 'Well', startSeconds, endSeconds }] },
    speech,
  )
  return [words?.[0]?.startSeconds, words?.[0]?.endSeconds]
}

test('a word loses the pause before or after it', () => {
  expect(kept(1.5, 2.8)).toEqual([1.5, 2])
  expect(kept(0, 1.25)).toEqual([1, 1.25])
})

test('a word that reaches over a pause is where most of it is said', () => {
  expect(kept(1.5, 3.25)).toEqual([1.5, 2])
  expect(kept(1.75, 3.5)).toEqual([3, 3.5])
})

test('a word in speech, or in what the detector took for silence, stays', () => {
  expect(kept(1.25, 1.5)).toEqual([1.25, 1.5])
  expect(kept(2.25, 2.5)).toEqual([2.25, 2.5])
})

test('segments without words stay as they are', () => {
  const segment = { text: 'Well', startSeconds: 0, endSeconds: 9 }
  expect(wordsKeptToSpeech(segment, speech)).toBe(segment)
})
