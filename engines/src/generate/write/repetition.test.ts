import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEcho, isLoop, isMonotonous, isRepetition } from './repetition.js'

test('going round in circles is seen inside a sentence', () => {
  expect(isLoop('Bees make it, bees make it, bees make it.')).toBe(true)
  expect(isLoop('It was very very good.')).toBe(true)
  expect(isLoop('Bees make honey and people eat honey.')).toBe(false)
})

test('a sentence that was there already is a repetition, also with small changes', () => {
  const written = ['Bees carry the nectar of flowers back to their hive.']
  expect(isRepetition('Bees carry the nectar of flowers back to the hive.', written)).toBe(true)
  expect(isRepetition('And bees carry the nectar of flowers back to their hive every day.', written)).toBe(
    true,
  )
  expect(isRepetition('In the hive it becomes honey.', written)).toBe(false)
})

test('every sentence repeats itself', () => {
  const sentence = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(sentence, (words) => {
      expect(isRepetition(words.join(' '), [words.join(' ')])).toBe(true)
    }),
  )
})

test('reading out the prompt is an echo, using its words is not', () => {
  const prompt = 'Bees collect the nectar from the flowers and bring it back to the hive.'
  expect(isEcho('Bees collect the nectar from the flowers and bring it back.', prompt)).toBe(true)
  expect(isEcho('When summer comes, bees bring nectar to the hive.', prompt)).toBe(false)
})

test('the third sentence in a row with the same opening is monotonous', () => {
  const written = ['We can plant flowers.', 'We can save water.']
  expect(isMonotonous('We can do more.', written)).toBe(true)
  expect(isMonotonous('We must do more.', written)).toBe(false)
  expect(isMonotonous('We can do more.', written.slice(1))).toBe(false)
})
