import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceSeed } from './sentence-seed.js'

test('is a 32-bit number, the same for the same place', () => {
  const anyNumber = fc.integer({ min: 0, max: 0xffffffff })
  fc.assert(
    fc.property(anyNumber, fc.nat(100), fc.nat(20), (seed, sentence, attempt) => {
      const value = sentenceSeed(seed, sentence, attempt)
      expect(value).toBe(sentenceSeed(seed, sentence, attempt))
      expect(Number.isInteger(value) && value >= 0 && value <= 0xffffffff).toBe(true)
    }),
  )
})

test('differs between the sentences and tries of a text', () => {
  const places = Array.from({ length: 40 }, (_, sentence) =>
    Array.from({ length: 12 }, (__, attempt) => sentenceSeed(7, sentence, attempt)),
  ).flat()
  expect(new Set(places).size).toBe(places.length)
})
