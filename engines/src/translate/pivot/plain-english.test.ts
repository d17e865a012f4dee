import { expect, test } from 'vitest'
import { plainEnglish } from './plain-english.js'

test.each([
  ['It began at 8:46 a.m. on Monday.', 'It began at 8:46 on Monday.'],
  ['It ended at 11:35 pm.', 'It ended at 23:35.'],
  ['From 12 am to 12 PM.', 'From 0:00 to 12:00.'],
])('%s', (sentence, expected) => {
  expect(plainEnglish(sentence)).toBe(expected)
})
