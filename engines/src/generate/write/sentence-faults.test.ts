import { expect, test } from 'vitest'
import { hopelessFault, isBearable, sentenceFault } from './sentence-faults.js'

const around = { prompt: 'Speak about bees.', written: [], room: 8 }

test.each([
  ['Bees are busy all day long.', undefined],
  ['Bees are busy all day', 'unfinished'],
  ['What a lovely day for bees!', undefined],
  ['Bees are busy all day long in the garden.', 'too_long'],
  ['Bees fly.', 'too_short'],
  ['She said, "Bees are busy.', 'unbalanced_quotes'],
  ['She said, "Bees are busy."', undefined],
  ['How Bees Live:', 'label'],
])('%s: %s', (sentence, fault) => {
  expect(sentenceFault(sentence, around)).toBe(fault)
})

test('a sentence that is only begun is given up as soon as it cannot become good', () => {
  expect(hopelessFault('Bees are', 8)).toBeUndefined()
  expect(hopelessFault('1. Bees', 8)).toBe('list')
  expect(hopelessFault('one two three', 2)).toBe('too_long')
})

test('faults of style are bearable, faults of form are not', () => {
  expect(isBearable('echo')).toBe(true)
  expect(isBearable('markup')).toBe(false)
})
