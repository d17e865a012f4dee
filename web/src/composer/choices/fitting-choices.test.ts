import type { OptionsView } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { targetLanguages } from '../../gateway/target-languages'
import { fittingChoices } from './fitting-choices'

const options: OptionsView = {
  teams: ['local'],
  languages: [
    { code: 'en', translation: null, voices: [] },
    { code: 'fr', translation: 'some engine', voices: [] },
    { code: 'es', translation: 'some engine', voices: [] },
  ],
  tones: ['plain', 'friendly', 'formal', 'playful'],
  ownVoice: false,
  defaults: { languages: ['fr'], words: 100, tone: 'plain', template: 'Rewrite: {{prompt}}', team: 'local' },
  limits: {
    audioSeconds: 600,
    uploadBytes: 1_000_000,
    textCharacters: 4000,
    minimumWords: 20,
    maximumWords: 500,
  },
}

test('the source language is not offered as a target', () => {
  expect(targetLanguages(options)).toEqual(['fr', 'es'])
})

test('what was remembered holds, in its order', () => {
  const remembered = { languages: ['es', 'fr'], words: 250 }
  expect(fittingChoices(remembered, options)).toEqual(remembered)
})

test('having taken the last language away stands until another one is chosen', () => {
  expect(fittingChoices({ languages: [], words: 250 }, options).languages).toEqual([])
})

test('what the gateway does not offer any more falls away', () => {
  expect(fittingChoices({ languages: ['es', 'tlh', 7], words: 5000 }, options)).toEqual({
    languages: ['es'],
    words: 100,
  })
  expect(fittingChoices({ languages: ['tlh'] }, options).languages).toEqual(['fr'])
})

test.each([undefined, null, 'fr', 3, [], { languages: 'fr', words: '9' }])(
  'anything else is forgotten: %j',
  (remembered) => {
    expect(fittingChoices(remembered, options)).toEqual({ languages: ['fr'], words: 100 })
  },
)

test('where the default is not offered either, the first that is', () => {
  const other = { ...options, languages: options.languages.filter(({ code }) => code !== 'fr') }
  expect(fittingChoices(undefined, other).languages).toEqual(['es'])
  expect(fittingChoices(undefined, { ...options, languages: [] }).languages).toEqual([])
})
