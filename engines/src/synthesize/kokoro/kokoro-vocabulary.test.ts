import { expect, test } from 'vitest'
import { knownPhonemes, toTokens } from './kokoro-vocabulary.js'

test('gives the numbers of the model, between boundaries', () => {
  expect(toTokens('həlˈO!')).toEqual([0, 50, 83, 54, 156, 31, 5, 0])
  expect(toTokens('ɔ̃ᵻ')).toEqual([0, 76, 17, 177, 0])
})

test('leaves out what the model does not know', () => {
  expect(knownPhonemes('a5b\u0329ʕc')).toBe('abc')
})
