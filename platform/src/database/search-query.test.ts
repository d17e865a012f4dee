import { expect, test } from 'vitest'
import { textSearchQuery } from './search-query.js'

test.each([
  ['Owl', '(owl:*)'],
  ['  école  d’été ', '(ecole:*) & (d <-> ete:*)'],
  ['梟は', '(梟 <-> は:*)'],
  [`o' | !x:*) & \\`, '(o:*) & (x:*)'],
])('%s', (typed, query) => {
  expect(textSearchQuery(typed)).toBe(query)
})

test('punctuation alone is nothing to look for', () => {
  expect(textSearchQuery(' ?! ')).toBeNull()
})
