import { expect, test } from 'vitest'
import { isPlausible } from './plausibility.js'
import type { Recognition } from './recognition.js'

const evidence = { windowStartSeconds: 0, tokens: [], meanLogProbability: -0.1 }

function heard(text: string, changes: Partial<Recognition> = {}): Recognition {
  return {
    segments: [{ text, startSeconds: 0, endSeconds: 1, evidence }],
    meanLogProbability: -0.1,
    ended: true,
    ...changes,
  }
}

test.each([
  ['a sentence', heard('He was not an ill-disposed young man.'), 2.6],
  ['one short word', heard('Yes.'), 0.3],
  ['a fast speaker', heard('This was said in a great hurry by somebody.'), 1.7],
  ['a word said again and again', heard('No, no, no, no, no, no.'), 2],
])('%s can have been said', (_, recognition, seconds) => {
  expect(isPlausible(recognition, seconds)).toBe(true)
})

test.each([
  ['what a model guesses', heard('The two are the three.', { meanLogProbability: -0.98 }), 2],
  ['what did not come to an end', heard('And then he said', { ended: false }), 2],
  ['nothing', heard(''), 2],
  ['one word for much sound', heard('uh'), 10],
  ['more than can be said', heard('word '.repeat(20)), 1],
  ['a loop', heard('in the middle of the '.repeat(12)), 12],
])('%s cannot', (_, recognition, seconds) => {
  expect(isPlausible(recognition, seconds)).toBe(false)
})
