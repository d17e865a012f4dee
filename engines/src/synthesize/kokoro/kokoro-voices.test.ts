import { speaksLanguage } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { kokoroDescription } from './kokoro-engine.js'
import { accentOf, kokoroVoices } from './kokoro-voices.js'

test('every voice has a name of its own, and an accent', () => {
  expect(new Set(kokoroVoices.map(({ id }) => id)).size).toBe(kokoroVoices.length)
  expect(kokoroVoices).toContainEqual({ id: 'ff_siwis', name: 'Siwis', language: 'fr', gender: 'female' })
  for (const { id, language } of kokoroVoices) expect(accentOf(id).language).toBe(language)
})

test.each(kokoroDescription.languages)('some voice speaks %s', (language) => {
  expect(kokoroVoices.some((voice) => speaksLanguage(voice, language))).toBe(true)
})

test('a language is spoken by all its accents, an accent only by itself', () => {
  const american = { id: 'a', name: 'A', language: 'en-us', gender: 'female' } as const
  const french = { ...american, language: 'fr' }
  expect(speaksLanguage(american, 'en')).toBe(true)
  expect(speaksLanguage(american, 'en-gb')).toBe(false)
  expect(speaksLanguage(french, 'fr-ca')).toBe(true)
  expect(speaksLanguage(french, 'en')).toBe(false)
})
