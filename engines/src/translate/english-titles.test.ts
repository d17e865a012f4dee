import { expect, test } from 'vitest'
import { writeTitleStops } from './english-titles.js'

test.each([
  ['Mr Smith and Mrs Lee met Dr Brown.', 'Mr. Smith and Mrs. Lee met Dr. Brown.'],
  ['Prof. Miller knows Ms. Garcia.', 'Prof. Miller knows Ms. Garcia.'],
  ['Press Ms or dr to go on.', 'Press Ms or dr to go on.'],
])('%s', (sentence, expected) => {
  expect(writeTitleStops(sentence)).toBe(expected)
})
