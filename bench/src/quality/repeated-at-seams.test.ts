import { expect, test } from 'vitest'
import { repeatedAtSeams } from './repeated-at-seams.js'

function segments(...texts: readonly string[]) {
  return texts.map((text, index) => ({ text, startSeconds: index, endSeconds: index + 1 }))
}

test('finds the words that stand on both sides of a seam', () => {
  expect(
    repeatedAtSeams(
      segments('He went to the', 'to the house. He was', 'tired.'),
      'he went to the house he was tired',
    ),
  ).toEqual(['to the'])
})

test('a clean seam has none', () => {
  expect(
    repeatedAtSeams(segments('He went', 'to the house.', 'The end.'), 'he went to the house the end'),
  ).toEqual([])
})

test('what was said twice may be heard twice', () => {
  expect(repeatedAtSeams(segments('so he was.', 'He was not.'), 'so he was he was not')).toEqual([])
})
