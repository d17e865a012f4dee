import { expect, test } from 'vitest'
import { countWords, plainWords, wordRuns } from './words.js'

test('a word is what stands between spaces and can be said', () => {
  expect(countWords("It's 9 o'clock - and a well-known – “fact”.")).toBe(7)
  expect(countWords(' \n ')).toBe(0)
})

test('words are compared without marks and capitals', () => {
  expect(plainWords('“Bees”, they said: DON’T!')).toEqual(['bees', 'they', 'said', 'dont'])
})

test('runs overlap', () => {
  expect(wordRuns(['a', 'b', 'c'], 2)).toEqual(['a b', 'b c'])
  expect(wordRuns(['a'], 2)).toEqual([])
})
