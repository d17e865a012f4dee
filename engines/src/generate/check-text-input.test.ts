import { expect, test } from 'vitest'
import { checkTextInput } from './check-text-input.js'
import { llamaDescriptions } from './llama/llama-models.js'

const input = { prompt: 'Bees', language: 'en', words: 100, seed: 1, temperature: 0.5, written: [] }
const check = (changes: Partial<typeof input>): void =>
  checkTextInput(llamaDescriptions['smollm2-135m'], { ...input, ...changes })

test('what can be written is let through', () => {
  expect(() => check({})).not.toThrow()
  expect(() => check({ language: 'en-gb', words: 30, temperature: 0 })).not.toThrow()
})

test.each([
  [{ prompt: ' … ' }, 'prompt_empty'],
  [{ language: 'fr' }, 'language_not_supported'],
  [{ words: 5 }, 'words_out_of_range'],
  [{ words: 100.5 }, 'words_out_of_range'],
  [{ temperature: 3 }, 'temperature_out_of_range'],
  [{ temperature: Number.NaN }, 'temperature_out_of_range'],
])('%o is refused as %s', (changes, code) => {
  expect(() => check(changes)).toThrow(expect.objectContaining({ kind: 'invalid_input', code }))
})
