import { expect, test } from 'vitest'
import { frenchText } from './french-text.js'

const plain = (text: string): string => frenchText(text).replaceAll('\u00A0', '_')

test.each([
  ['quotes are guillemets', 'il dit "bonjour" et part', 'Il dit «_bonjour_» et part'],
  ['high punctuation has a space', 'pourquoi? parce que: non!', 'Pourquoi_? parce que_: non_!'],
  ['a question', 'ce que vous pensez de cela?', "Qu'est-ce que vous pensez de cela_?"],
  ['links keep their colon', 'voir https://example.org', 'Voir https://example.org'],
  ['times have an h', 'à 9:30 et autour des 11:00 heures', 'À 9 h 30 et vers 11 h'],
  ['thousands have a space', '9.000 ans et 1.234.567,5 km', '9_000 ans et 1_234_567,5 km'],
  ['a version is no thousand', 'la 1.2.3 et 3.14', 'La 1.2.3 et 3.14'],
  ['per cent has a space', '88% des cas', '88_% des cas'],
  ['ordinals', 'son 60el but', 'Son 60e but'],
])('%s', (_, text, expected) => {
  expect(plain(text)).toBe(expected)
})
