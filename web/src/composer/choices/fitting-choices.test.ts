import { expect, test } from 'vitest'
import { targetLanguages } from '../../gateway/target-languages'
import { options } from './__fixtures__/options'
import { fittingChoices } from './fitting-choices'

const unchanged = {
  languages: ['fr'],
  words: 100,
  tone: 'plain',
  voices: {},
  template: null,
  teams: ['local'],
  ownVoice: null,
}

test('the source language is not offered as a target', () => {
  expect(targetLanguages(options)).toEqual(['fr', 'es'])
})

test('what was remembered holds, in its order', () => {
  const remembered = {
    languages: ['es', 'fr'],
    words: 250,
    tone: 'simple',
    voices: { en: 'bob' },
    template: 'Say it better: {{prompt}}',
    teams: ['local'],
    ownVoice: 'own-1',
  }
  expect(fittingChoices(remembered, { ...options, ownVoices: [{ id: 'own-1', name: 'Ada' }] })).toEqual(
    remembered,
  )
})

test('having taken the last language away stands until another one is chosen', () => {
  expect(fittingChoices({ languages: [], words: 250 }, options).languages).toEqual([])
})

test('what the gateway does not offer any more falls away', () => {
  const remembered = {
    languages: ['es', 'tlh', 7],
    words: 5000,
    tone: 'shrill',
    voices: { en: 'zoe', fr: 'anna', tlh: 'x' },
    teams: ['blue'],
    ownVoice: 'own-1',
    template: options.defaults.template,
  }
  expect(fittingChoices(remembered, options)).toEqual({ ...unchanged, languages: ['es'] })
  expect(fittingChoices({ languages: ['tlh'] }, options).languages).toEqual(['fr'])
})

test.each([undefined, null, 'fr', 3, [], { languages: 'fr', words: '9', voices: null, template: 4 }])(
  'anything else is forgotten: %j',
  (remembered) => {
    expect(fittingChoices(remembered, options)).toEqual(unchanged)
  },
)

test('where the default is not offered either, the first that is', () => {
  const other = { ...options, languages: options.languages.filter(({ code }) => code !== 'fr') }
  expect(fittingChoices(undefined, other).languages).toEqual(['es'])
  expect(fittingChoices(undefined, { ...options, languages: [] }).languages).toEqual([])
})
