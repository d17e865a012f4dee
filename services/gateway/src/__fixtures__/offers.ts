import type { EngineOffer } from '@mega-pipeline/pipeline'

/** What all of them have. */
export const common = { version: '1', licence: 'MIT', languages: ['en'], isDefault: true, url: null }
/** What the services of a small system would offer. */
export const offers: EngineOffer[] = [
  { ...common, stage: 'transcribe', id: 'listen' },
  { ...common, stage: 'generate', id: 'write' },
  {
    ...common,
    stage: 'translate',
    id: 'ladder',
    pairs: [
      { from: 'en', to: 'fr', engine: 'first' },
      { from: 'en', to: 'ca', engine: 'second' },
    ],
  },
  {
    ...common,
    stage: 'synthesize',
    id: 'speak',
    voices: [
      { id: 'anna', name: 'Anna', language: 'en-us', gender: 'female' },
      { id: 'bob', name: 'Bob', language: 'en-gb', gender: 'male' },
      { id: 'chloe', name: 'Chloé', language: 'fr', gender: 'female' },
    ],
  },
]
