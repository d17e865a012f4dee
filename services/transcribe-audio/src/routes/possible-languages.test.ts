import { expect, test } from 'vitest'
import type { EngineDescription, Language } from '@mega-pipeline/pipeline'
import { possibleLanguages } from './possible-languages.js'

function understanding(languages: readonly Language[]): EngineDescription {
  return { id: 'test:engine', stage: 'transcribe', version: '1', licence: 'none', languages }
}

test('of the languages that are named, those that the engine understands', () => {
  expect(possibleLanguages(understanding(['en', 'fr']), ['xx', 'fr', 'en'])).toEqual(['fr', 'en'])
  expect(possibleLanguages(understanding(['en', 'pt']), ['pt-br'])).toEqual(['pt-br'])
})

test('all that the engine understands when none is named, that of the prompts first', () => {
  expect(possibleLanguages(understanding(['fr', 'en']), [])).toEqual(['en', 'fr'])
  expect(possibleLanguages(understanding(['fr', 'de']), [])).toEqual(['fr', 'de'])
})

test('a language that the engine does not understand is refused, and the ones that it does are named', () => {
  expect(() => possibleLanguages(understanding(['en', 'fr']), ['de'])).toThrow('It understands: en, fr.')
})
