import type { TeamList } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { chosenEngines, targetsOf, teamOf, voicesFor, withEngines, withVoice } from './draft'

const voice = (id: string, language: string) => ({ id, name: id, language })
const engine = (stage: TeamList['engines'][number]['stage'], id: string, more: object = {}) => ({
  stage,
  id,
  targets: [],
  voices: [],
  ...more,
})
const list: TeamList = {
  teams: [
    {
      name: 'local',
      isChangeable: false,
      settings: {},
      use: {
        engines: { transcribe: 'hear', generate: 'write', translate: 'turn', synthesize: 'speak' },
        languages: ['fr'],
        words: 100,
        tone: 'plain',
        voices: {},
        template: '{{prompt}}',
      },
      problem: null,
    },
  ],
  engines: [
    engine('translate', 'turn', { targets: ['fr', 'es'] }),
    engine('synthesize', 'speak', {
      voices: [voice('anna', 'en-us'), voice('bob', 'en-gb'), voice('chloe', 'fr')],
    }),
    engine('synthesize', 'other', { voices: [voice('all', 'mul')] }),
  ],
}

test('engines are chosen in order, and taken back', () => {
  const two = withEngines({ words: 40 }, 'generate', ['a', 'b'])
  expect(two).toEqual({ words: 40, engines: { generate: 'a,b' } })
  expect(chosenEngines(two, 'generate')).toEqual(['a', 'b'])
  expect(teamOf(list, { name: ' blue ', settings: withEngines(two, 'generate', []) })).toEqual({
    name: 'blue',
    words: 40,
  })
})

test('languages are those that can be reached and spoken', () => {
  expect(targetsOf(list, {})).toEqual(['fr'])
  expect(targetsOf(list, withEngines({}, 'synthesize', ['speak', 'other']))).toEqual(['fr', 'es'])
})

test('a language has one voice, and other languages keep theirs', () => {
  const chosen = withVoice(list, withVoice(list, {}, 'en', 'anna'), 'fr', 'chloe')
  expect(withVoice(list, chosen, 'en', 'bob').voices).toEqual(['chloe', 'bob'])
  expect(withVoice(list, chosen, 'en', '').voices).toEqual(['chloe'])
  expect(voicesFor(list, {}, 'en').map(({ id }) => id)).toEqual(['anna', 'bob'])
})

test('voices of an engine that is no longer chosen are not sent', () => {
  const settings = withEngines({ voices: ['anna', 'all'] }, 'synthesize', ['other'])
  expect(teamOf(list, { name: 'blue', settings }).voices).toEqual(['all'])
})

test('an empty template says nothing', () => {
  expect(teamOf(list, { name: 'blue', settings: { template: '  ', languages: [] } })).toEqual({
    name: 'blue',
  })
})
