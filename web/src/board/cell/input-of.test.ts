import { expect, test } from 'vitest'
import { inputOf } from './input-of'

test.each([
  ['transcribe', 'en', 'recording'],
  ['generate', 'en', 'transcript'],
  ['synthesize', 'en', 'text'],
  ['translate', 'fr', 'text'],
  ['synthesize', 'fr', 'translation'],
  ['own_voice', 'fr', 'translation'],
] as const)('%s in %s is made from the %s', (stage, language, input) => {
  expect(inputOf({ stage, language }, { languages: ['fr'] })).toBe(input)
})
