import { expect, test } from 'vitest'
import { describeLadder, type EngineAbilities } from './engine-offer.js'

const engine = (id: string, more: Partial<EngineAbilities>): EngineAbilities => ({
  id,
  stage: 'translate',
  version: `${id}-1`,
  licence: 'MIT',
  languages: ['en'],
  ...more,
})

test('a ladder is known by its rungs and can what they can, each thing once', () => {
  const ladder = describeLadder('translate', [
    engine('big', { licence: 'GPL-2.0', pairs: [{ from: 'en', to: 'fr', engine: 'big' }] }),
    engine('small', {
      languages: ['en', 'ca'],
      pairs: [
        { from: 'en', to: 'fr', engine: 'small' },
        { from: 'en', to: 'ca', engine: 'small' },
      ],
    }),
  ])
  expect(ladder).toEqual({
    id: 'big,small',
    stage: 'translate',
    version: 'big-1,small-1',
    licence: 'GPL-2.0 AND MIT',
    languages: ['en', 'ca'],
    pairs: [
      { from: 'en', to: 'fr', engine: 'big' },
      { from: 'en', to: 'ca', engine: 'small' },
    ],
  })
})

test('a ladder takes voice samples when one of its rungs does', () => {
  const taking = describeLadder('synthesize', [
    engine('big', { takesVoiceSample: true }),
    engine('small', {}),
  ])
  expect(taking.takesVoiceSample).toBe(true)
  expect(describeLadder('synthesize', [engine('small', {})])).not.toHaveProperty('takesVoiceSample')
})
