import { expect, test } from 'vitest'
import { comparableWords, wordErrors } from './word-error-rate.js'

test('case, punctuation, hyphens and titles do not count', () => {
  expect(comparableWords("Mr. Smith's well-kept dog — isn't it?")).toEqual([
    'mister',
    "smith's",
    'well',
    'kept',
    'dog',
    "isn't",
    'it',
  ])
})

test('accents and numbers do count', () => {
  expect(comparableWords('L’été 2024')).toEqual(["l'été", '2024'])
})

test('counts each kind of error', () => {
  expect(
    wordErrors([{ said: 'one two three four five six', heard: 'one too three five six seven' }]),
  ).toEqual({
    substitutions: 1,
    deletions: 1,
    insertions: 1,
    words: 6,
    rate: 0.5,
  })
})

test('several texts are one long one', () => {
  const { rate, words } = wordErrors([
    { said: 'a b c d e f g h i', heard: 'a b c d e f g h i' },
    { said: 'j', heard: '' },
  ])
  expect(words).toBe(10)
  expect(rate).toBeCloseTo(0.1)
})

test('all wrong is a rate of 1, and invented words lie above', () => {
  expect(wordErrors([{ said: 'a b', heard: '' }]).rate).toBe(1)
  expect(wordErrors([{ said: 'a', heard: 'b c d' }]).rate).toBe(3)
  expect(wordErrors([{ said: '', heard: '' }]).rate).toBe(0)
})
