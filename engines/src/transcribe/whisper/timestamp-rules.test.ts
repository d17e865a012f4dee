import { expect, test } from 'vitest'
import { likeliestToken } from '../likeliest-token.js'
import { applyTimestampRules } from './timestamp-rules.js'
import { WhisperVocabulary } from './whisper-vocabulary.js'

const marks = [
  '<|endoftext|>',
  '<|startoftranscript|>',
  '<|en|>',
  '<|transcribe|>',
  '<|nocaptions|>',
  '<|notimestamps|>',
]
const times = Array.from({ length: 1501 }, (_, index) => `<|${(index * 0.02).toFixed(2)}|>`)
const vocabulary = new WhisperVocabulary(['ĠHello', 'Ġthere', 'Ã©', ...marks, ...times].join('\n'))
const { firstTimestamp, endOfText } = vocabulary
const at = (seconds: number): number => firstTimestamp + Math.round(seconds / 0.02)

/** The choice after what is written, where each named token has the given score and all others none. */
function choice(written: readonly number[], wishes: Readonly<Record<number, number>>): number {
  const scores = new Float32Array(vocabulary.size).fill(-20)
  for (const [token, score] of Object.entries(wishes)) scores[Number(token)] = score
  applyTimestampRules(scores, written, vocabulary)
  return likeliestToken(scores, scores.length).token
}

test('a text begins with a time, within the first second', () => {
  expect(choice([], { 0: 9, [at(5)]: 8, [at(0.5)]: 1 })).toBe(at(0.5))
})

test('after the start of a segment comes text', () => {
  expect(choice([at(0)], { 1: 1, [at(2)]: 9 })).toBe(1)
})

test('times never go back', () => {
  expect(choice([at(4), 0], { [at(2)]: 9, [at(6)]: 3 })).toBe(at(6))
})

test('after the end of a segment comes a start, or the end of all', () => {
  expect(choice([at(0), 0, at(2)], { 1: 9, [endOfText]: 3 })).toBe(endOfText)
})

test('a time comes when all times together are likelier than any piece of text', () => {
  expect(choice([at(0), 0], { 1: 2, [at(1)]: 1.9, [at(1.02)]: 1.8, [at(1.04)]: 1.7 })).toBe(at(1))
})

test('pieces spell bytes', () => {
  expect(vocabulary.text([0, 1, 2])).toBe(' Hello thereé')
})
