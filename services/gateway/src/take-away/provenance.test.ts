import { viewPrompt, type EngineOffer, type RunState, type Stage } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { provenanceSchema } from './provenance-schema.js'
import { provenanceOf } from './provenance.js'

const engine = (id: string) => ({ id, version: '1' })

const state: RunState = {
  prompt: { id: 'prompt', createdAt: new Date(0), source: { kind: 'text', text: 'Owls, pleese.' } },
  run: {
    id: 'run',
    promptId: 'prompt',
    team: 'local',
    settings: {
      language: 'en',
      languages: ['fr'],
      words: 50,
      tone: 'plain',
      template: 'Expand: {{prompt}}',
      seed: 1,
      temperature: 0,
      voices: { en: 'a', fr: 'b' },
      speed: 1,
      engines: {
        transcribe: engine('hear'),
        generate: engine('write'),
        translate: engine('first, second'),
        synthesize: engine('gone'),
      },
    },
  },
  cells: [],
  tasks: new Map(),
}

const offer = (stage: Stage, id: string, licence: string): EngineOffer => ({
  stage,
  id,
  version: '1',
  licence,
  languages: ['en'],
  isDefault: true,
  url: null,
})
const offers = [
  offer('transcribe', 'hear', 'MIT'),
  offer('generate', 'write', 'Apache-2.0'),
  offer('translate', 'first', 'MPL-2.0'),
  offer('translate', 'second', 'GPL-3.0-or-later'),
]

test('says what was asked for, by which engines, under which licences of their weights', () => {
  const provenance = provenanceSchema.parse(provenanceOf(viewPrompt([state]), [state], offers, []))
  expect(provenance.note).toMatch(/synthetic/)
  expect(provenance.prompt).toEqual({
    id: 'prompt',
    createdAt: new Date(0).toISOString(),
    text: 'Owls, pleese.',
    recording: null,
  })
  expect(provenance.runs[0]?.settings).toMatchObject({ languages: ['fr'], seed: 1, ownVoice: null })
  expect(provenance.runs[0]?.engines.map(({ stage, licence }) => [stage, licence])).toEqual([
    ['transcribe', 'MIT'],
    ['generate', 'Apache-2.0'],
    ['translate', 'MPL-2.0 AND GPL-3.0-or-later'],
    // An engine that no service offers any more.
    ['synthesize', null],
  ])
})

test('says what people wrote, in the place of what', () => {
  const [transcript] = viewPrompt([state]).runs[0]?.cells ?? []
  const id = transcript?.segments[0]?.id ?? ''
  const edited: RunState = {
    ...state,
    cells: [
      {
        stage: 'transcribe',
        language: 'en',
        cancelled: false,
        edits: { [id]: [{ text: 'Owls, please.', startsParagraph: true }] },
        choices: {},
        past: [],
        future: [],
      },
    ],
  }
  const { runs } = provenanceOf(viewPrompt([edited]), [edited], offers, [])
  expect(runs[0]?.cells[0]).toMatchObject({
    edited: true,
    sentences: [{ text: 'Owls, please.' }],
    edits: [{ was: 'Owls, pleese.', is: 'Owls, please.' }],
  })
})
