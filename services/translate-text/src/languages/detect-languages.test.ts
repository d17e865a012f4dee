import { expect, test } from 'vitest'
import { detectLanguages, detectSource } from './detect-languages.js'

const known = ['ca', 'en', 'es', 'fr', 'it', 'pt']
const english = 'This is a sentence written in English for testing purposes'
const spanish = 'Esta es una oración en español para probar la detección de idiomas'

test('whole sentences are known for certain', () => {
  expect(detectLanguages([english], { known, fallback: 'en' })[0]).toMatchObject({ language: 'en' })
  const [first, second] = detectLanguages([spanish], { known, fallback: 'en' })
  expect(first?.language).toBe('es')
  expect(first?.confidence).toBeGreaterThan(second?.confidence ?? 0)
  expect(first?.confidence).toBeLessThanOrEqual(100)
})

test('without letters there is no confidence', () => {
  expect(detectLanguages(['😀', '12'], { known, fallback: 'en' })).toEqual([
    { confidence: 0, language: 'en' },
  ])
  expect(detectSource(['😀'], ['en', 'fr'], 'en')).toEqual({ confidence: 0, language: 'en' })
})

test.each(['Hello', 'Hello world', 'Hello there', 'Good morning', 'The cat'])(
  '"%s" is taken for English, which can be translated',
  (text) => {
    expect(detectSource([text], ['en', 'fr'], 'en').language).toBe('en')
  },
)

test('a text that is certainly in another language is not taken for one that can be translated', () => {
  expect(detectSource([spanish], ['en', 'fr'], 'en').language).toBe('es')
})
