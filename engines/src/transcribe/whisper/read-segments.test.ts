import { expect, test } from 'vitest'
import { readSegments } from './read-segments.js'
import { WhisperVocabulary } from './whisper-vocabulary.js'

const marks = [
  '<|endoftext|>',
  '<|startoftranscript|>',
  '<|transcribe|>',
  '<|nocaptions|>',
  '<|notimestamps|>',
]
const times = Array.from({ length: 101 }, (_, index) => `<|${(index * 0.02).toFixed(2)}|>`)
const vocabulary = new WhisperVocabulary(['ĠOne', 'Ġtwo', ...marks, ...times].join('\n'))
const at = (seconds: number): number => vocabulary.firstTimestamp + Math.round(seconds / 0.02)

test('every pair of times is a segment', () => {
  expect(readSegments([at(0.1), 0, at(0.5), at(0.7), 1, at(1)], vocabulary, 2)).toEqual([
    { text: 'One', startSeconds: 0.1, endSeconds: 0.5, tokens: [0] },
    { text: 'two', startSeconds: 0.7, endSeconds: 1, tokens: [1] },
  ])
})

test('a segment whose end is missing, or after the end of the sound, lasts until the end of the sound', () => {
  expect(readSegments([at(0.1), 0], vocabulary, 0.8)).toEqual([
    { text: 'One', startSeconds: 0.1, endSeconds: 0.8, tokens: [0] },
  ])
  expect(readSegments([at(0.1), 0, at(1.5)], vocabulary, 0.8)[0]?.endSeconds).toBe(0.8)
})
