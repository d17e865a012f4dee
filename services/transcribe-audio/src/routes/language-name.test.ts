import { expect, test } from 'vitest'
import { languageName } from './language-name.js'

test.each([
  ['en', 'english'],
  ['fr', 'french'],
  ['pt-br', 'portuguese'],
  ['ht', 'haitian creole'],
  ['my', 'myanmar'],
  ['tl', 'tagalog'],
])('%s is %s', (language, name) => {
  expect(languageName(language)).toBe(name)
})
