import { stages } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { offers } from './__fixtures__/offers.js'
import { viewOptions } from './options.js'

const defaults = { languages: ['fr'], words: 100, engines: {} }
const limits = { audioSeconds: 60, uploadBytes: 1000, textCharacters: 100 }
const teams = [{ name: 'local' }]

test('there is something to choose once every stage has offered an engine', () => {
  expect(viewOptions(defaults, offers, limits, teams, []).languages.map(({ code }) => code)).toContain('fr')
})

test.each(stages)('without an engine for %s no prompt can be taken, and the options say so', (stage) => {
  const others = offers.filter((offer) => offer.stage !== stage)
  expect(() => viewOptions(defaults, others, limits, teams, [])).toThrow(`for the stage ${stage}`)
})

test('own voices are offered only where an engine can speak in them', () => {
  const voice = { id: 'own-1', name: 'Ada' }
  const taking = offers
    .filter(({ stage }) => stage === 'synthesize')
    .map((speaker) => ({ ...speaker, id: 'cloner', isDefault: false, takesVoiceSample: true }))
  expect(viewOptions(defaults, offers, limits, teams, [voice]).ownVoices).toEqual([])
  expect(viewOptions(defaults, [...offers, ...taking], limits, teams, [voice]).ownVoices).toEqual([voice])
})
