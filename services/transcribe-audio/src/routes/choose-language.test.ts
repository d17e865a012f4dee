import { expect, test } from 'vitest'
import type { EngineDescription, Language } from '@mega-pipeline/pipeline'
import { chooseLanguage } from './choose-language.js'

function understanding(languages: readonly Language[]): EngineDescription {
  return { id: 'test:engine', stage: 'transcribe', version: '1', licence: 'none', languages }
}

test('the first of the possible languages that the engine understands', () => {
  expect(chooseLanguage(understanding(['en', 'fr']), ['xx', 'fr', 'en'])).toBe('fr')
  expect(chooseLanguage(understanding(['en', 'pt']), ['pt-br'])).toBe('pt-br')
})

test('without a wish the language of the prompts, or else one that the engine understands', () => {
  expect(chooseLanguage(understanding(['fr', 'en']), [])).toBe('en')
  expect(chooseLanguage(understanding(['fr', 'de']), [])).toBe('fr')
})

test('a language that the engine does not understand is refused, and the ones that it does are named', () => {
  expect(() => chooseLanguage(understanding(['en', 'fr']), ['de'])).toThrow('It understands: en, fr.')
})
