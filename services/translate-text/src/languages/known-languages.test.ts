import { expect, test } from 'vitest'
import { languageName, languagesOf, readLanguage, sourcesOf, targetsOf } from './known-languages.js'

const pairs = [
  { from: 'en', to: 'fr' },
  { from: 'en', to: 'es' },
  { from: 'en', to: 'fr' },
]

test('languages are those of the pairs, each its own target', () => {
  expect(languagesOf(pairs)).toEqual(['en', 'es', 'fr'])
  expect(targetsOf(pairs, 'en')).toEqual(['en', 'es', 'fr'])
  expect(targetsOf(pairs, 'fr')).toEqual(['fr'])
  expect(sourcesOf(pairs, 'fr')).toEqual(['en', 'fr'])
})

test('codes are read as clients write them; what is not known is nothing', () => {
  expect(readLanguage(pairs, 'EN')).toBe('en')
  expect(readLanguage(pairs, 'fr_CA')).toBe('fr-ca')
  for (const code of ['zz', '', 'auto', 'f', 'french', 'fr-'])
    expect(readLanguage(pairs, code)).toBeUndefined()
})

test('names are English', () => {
  expect(languageName('fr')).toBe('French')
})
