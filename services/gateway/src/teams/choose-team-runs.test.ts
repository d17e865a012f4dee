import { expect, test } from 'vitest'
import type { EngineOffer, RunWishes, Team } from '@mega-pipeline/pipeline'
import { common, offers } from '../__fixtures__/offers.js'
import type { RunDefaults } from '../run-settings.js'
import { chooseTeamRuns } from './choose-team-runs.js'

const defaults: RunDefaults = { languages: ['fr'], words: 100, engines: { generate: 'write' } }

const more: EngineOffer[] = [
  ...offers,
  { ...common, stage: 'generate', id: 'second', version: '2', isDefault: false },
  {
    ...common,
    stage: 'synthesize',
    id: 'whisperer',
    isDefault: false,
    voices: [
      { id: 'dora', name: 'Dora', language: 'en', gender: 'female' },
      { id: 'emil', name: 'Emil', language: 'en', gender: 'male' },
    ],
  },
]
const local: Team = { name: 'local' }
const blue: Team = {
  name: 'blue',
  engines: { generate: 'second,write', synthesize: 'whisperer' },
  languages: [],
  words: 60,
  tone: 'formal',
  template: 'Blue: {{prompt}}',
  voices: ['emil', 'dora'],
}

const choose = (wishes: RunWishes, ...teams: Team[]) =>
  chooseTeamRuns({ asked: wishes, wishes: { ...wishes, ownVoice: undefined } }, teams, defaults, more)
const settingsOf = (wishes: RunWishes, team: Team) => choose(wishes, team)[0]?.settings

test('a team does what it says, and what the settings say where it says nothing', () => {
  expect(settingsOf({}, blue)).toMatchObject({
    words: 60,
    tone: 'formal',
    template: 'Blue: {{prompt}}',
    voices: { en: 'emil' },
    engines: {
      transcribe: { id: 'listen' },
      generate: { id: 'second,write' },
      synthesize: { id: 'whisperer' },
    },
  })
  expect(settingsOf({}, local)).toMatchObject({ words: 100, engines: { generate: { id: 'write' } } })
})

test('what is asked of a run stands before its team', () => {
  const asked = {
    words: 30,
    tone: 'simple',
    template: 'Mine: {{prompt}}',
    engines: { generate: 'write' },
  } as const
  expect(settingsOf({ ...asked, voices: ['dora'] }, blue)).toMatchObject({
    words: 30,
    tone: 'simple',
    template: 'Mine: {{prompt}}',
    voices: { en: 'dora' },
    engines: { generate: { id: 'write' }, synthesize: { id: 'whisperer' } },
  })
})

test("with another engine than the team's own, its voices do not hinder", () => {
  expect(settingsOf({ engines: { synthesize: 'speak' } }, blue)?.voices).toEqual({ en: 'anna' })
})

test('of several teams, a voice is for those that have it; one that none has is refused', () => {
  const voices = choose({ voices: ['bob', 'dora'] }, local, blue).map(({ settings }) => settings.voices['en'])
  expect(voices).toEqual(['bob', 'dora'])
  expect(() => choose({ voices: ['zoe'] }, local, blue)).toThrow(/no voice "zoe"/)
})

test('a team that cannot do what is asked says so, and the others do it', () => {
  const [first, second] = choose({ languages: ['fr'] }, local, blue)
  expect(first?.settings.refusal).toBeUndefined()
  expect(second?.settings).toMatchObject({
    languages: ['fr'],
    refusal: { problem: { code: 'language_not_available' }, wishes: { languages: ['fr'] } },
  })
  const gone: Team = { name: 'gone', engines: { generate: 'third' } }
  const [, refused] = choose({}, local, gone)
  expect(refused?.settings.refusal?.problem.message).toMatch(/no such engine.*write, second/)
})

test('when none can, the request is refused', () => {
  expect(() => choose({ languages: ['de'] }, local, blue)).toThrow(/"de" is not available/)
  expect(() => choose({ languages: ['fr'] }, blue)).toThrow(/"fr" is not available/)
})
