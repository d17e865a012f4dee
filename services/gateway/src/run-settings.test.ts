import { expect, test } from 'vitest'
import type { EngineOffer } from '@mega-pipeline/pipeline'
import { common, offers } from './__fixtures__/offers.js'
import { chooseRunSettings, type RunDefaults } from './run-settings.js'

const defaults: RunDefaults = { languages: ['fr'], words: 100, engines: {} }

test('what is left out is chosen: the default language, and the first voice that speaks each', () => {
  const settings = chooseRunSettings({}, defaults, offers)
  expect(settings).toMatchObject({ languages: ['fr'], words: 100, voices: { en: 'anna', fr: 'chloe' } })
  expect(settings.engines.translate).toEqual({ id: 'ladder', version: '1' })
})

test('a wished voice is for the language it speaks', () => {
  expect(chooseRunSettings({ voices: ['bob'] }, defaults, offers).voices).toEqual({ en: 'bob', fr: 'chloe' })
})

test('a language that cannot be reached or spoken is refused, and the others are named', () => {
  expect(() => chooseRunSettings({ languages: ['de'] }, defaults, offers)).toThrow(
    /"de" is not available.*: fr\./,
  )
  expect(() => chooseRunSettings({ languages: ['ca'] }, defaults, offers)).toThrow(/"ca" is not available/)
})

test('an unknown voice and a template without the prompt are refused', () => {
  expect(() => chooseRunSettings({ voices: ['zoe'] }, defaults, offers)).toThrow(
    /no voice "zoe".*anna, bob, chloe/,
  )
  expect(() => chooseRunSettings({ template: 'Say something.' }, defaults, offers)).toThrow(/\{\{prompt\}\}/)
})

test('a stage that nobody has offered yet is said', () => {
  expect(() => chooseRunSettings({}, defaults, offers.slice(1))).toThrow(/transcribe yet/)
})

const withSecond: EngineOffer[] = [
  ...offers,
  { ...common, stage: 'generate', id: 'second', version: '2', isDefault: false },
]

test('an engine can be chosen for each run, and stands before the one of the settings', () => {
  const preset = { ...defaults, engines: { generate: 'second' } }
  expect(chooseRunSettings({}, preset, withSecond).engines.generate).toEqual({ id: 'second', version: '2' })
  const wished = chooseRunSettings({ engines: { generate: 'write' } }, preset, withSecond)
  expect(wished.engines.generate.id).toBe('write')
})

test('a list of engines is one choice', () => {
  const { engines } = chooseRunSettings({ engines: { generate: 'second, write' } }, defaults, withSecond)
  expect(engines.generate).toEqual({ id: 'second,write', version: '2,1' })
})

test('an engine that is not there is refused, and those that are there are named', () => {
  expect(() => chooseRunSettings({ engines: { generate: 'big' } }, defaults, withSecond)).toThrow(
    /no such engine for the stage generate.*write, second/,
  )
})
