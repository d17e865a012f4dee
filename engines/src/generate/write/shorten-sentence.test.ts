import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortenSentence } from './shorten-sentence.js'
import { countWords } from './words.js'

test('ends before the last clause that does not fit', () => {
  const sentence = 'Bees fly from flower to flower, and they carry nectar home, where it becomes honey'
  expect(shortenSentence(sentence, 12)).toBe('Bees fly from flower to flower, and they carry nectar home.')
  expect(shortenSentence(sentence, 8)).toBe('Bees fly from flower to flower.')
})

test('gives up when no clause ends in time, or too little would be left', () => {
  expect(shortenSentence('Bees fly from flower to flower all day long', 5)).toBeUndefined()
  expect(shortenSentence('Bees fly, and they carry nectar home', 5)).toBeUndefined()
})

test('never gives more words than there is room for', () => {
  const word = fc.constantFrom('bees', 'fly', 'home', 'flowers,', 'and', 'which', 'nectar')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (words, room) => {
      const text = shortenSentence(words.join(' '), room)
      fc.pre(text !== undefined)
      expect(countWords(text ?? '')).toBeLessThanOrEqual(room)
    }),
  )
})
