import { expect, test } from 'vitest'
import { searchWords } from './search-words.js'

test.each([
  ['L’École d’été, Œuvres ! 2026', ['l', 'ecole', 'd', 'ete', 'oeuvres', '2026']],
  ['Straße — ŁÓDŹ', ['strasse', 'lodz']],
  ['ﬁne ①', ['fine', '1']],
  ['梟は飛ぶ。', ['梟', 'は', '飛', 'ぶ']],
  ['Сова, где ты?', ['сова', 'где', 'ты']],
  [' ?! ', []],
])('%s', (text, words) => {
  expect(searchWords(text)).toEqual(words)
})
