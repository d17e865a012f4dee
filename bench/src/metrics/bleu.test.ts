import { expect, test } from 'vitest'
import { corpusBleu, tokenize13a } from './bleu.js'

// The expected values are those of sacreBLEU 2 for the same sentences.
const translations = [
  'Le chat noir dort sur le tapis.',
  'Il y a 1.000,5 raisons : « oui » ou non ?',
  "Elle n'est pas venue hier soir, hélas.",
  'rien',
]
const references = [
  'Le chat noir est couché sur le tapis.',
  'Il y a 1 000,5 raisons : « oui » ou « non » ?',
  "Hier soir, elle n'est malheureusement pas venue.",
  'tout autre chose',
]

test('a corpus', () => {
  expect(corpusBleu(translations, references)).toBeCloseTo(34.064366, 5)
})

test('an order without a match is smoothed', () => {
  expect(corpusBleu(['a b c d e'], ['a b x d e'])).toBeCloseTo(30.213754, 5)
})

test('what is too short for four words, or has nothing in common, is 0', () => {
  expect(corpusBleu(['le chat'], ['le chien dort bien'])).toBe(0)
  expect(corpusBleu(['un deux trois quatre'], ['a b c d'])).toBe(0)
  expect(corpusBleu([], [])).toBe(0)
})

test('the same text is 100', () => {
  expect(corpusBleu(references, references)).toBeCloseTo(100, 5)
})

test.each([
  [
    'Don\'t (really) pay $1,000.50 & go—now: "yes"/no! 3-4 x-y 5. A.B',
    'Don\'t ( really ) pay $ 1,000.50 & go—now : " yes " / no ! 3 - 4 x-y 5 . A . B',
  ],
  ["état 12,5 % <skipped>d'été ; l’an&amp;b", "état 12,5 % d'été ; l’an & b"],
])('tokens of %s', (line, tokens) => {
  expect(tokenize13a(line).join(' ')).toBe(tokens)
})
