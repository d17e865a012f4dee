import { expect, test } from 'vitest'
import { corpusChrf } from './chrf.js'

// The expected values are those of sacreBLEU 2 for the same sentences.
test('a corpus', () => {
  const score = corpusChrf(
    [
      'Le chat noir dort sur le tapis.',
      'Il y a 1.000,5 raisons : « oui » ou non ?',
      "Elle n'est pas venue hier soir, hélas.",
      'rien',
    ],
    [
      'Le chat noir est couché sur le tapis.',
      'Il y a 1 000,5 raisons : « oui » ou « non » ?',
      "Hier soir, elle n'est malheureusement pas venue.",
      'tout autre chose',
    ],
  )
  expect(score).toBeCloseTo(54.245046, 5)
})

test('what is too short for the longer orders is judged by the shorter ones', () => {
  expect(corpusChrf(['ab'], ['abcdefg'])).toBeCloseTo(26.760563, 5)
  expect(corpusChrf(['le chat'], ['le chien dort bien'])).toBeCloseTo(15.04748, 5)
})

test('nothing in common is 0, the same is 100', () => {
  expect(corpusChrf(['abc'], ['xyz'])).toBe(0)
  expect(corpusChrf([''], ['xyz'])).toBe(0)
  expect(corpusChrf(['même texte'], ['même texte'])).toBeCloseTo(100, 5)
})
