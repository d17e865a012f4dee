import { expect, test } from 'vitest'
import { common, offers } from '../__fixtures__/offers.js'
import { knownEngines } from './known-engines.js'

const known = knownEngines(async () => [
  { ...common, stage: 'synthesize', id: 'second', isDefault: false },
  ...offers.toReversed().map((offer) => (offer.id === 'speak' ? { ...offer, aliases: ['tts-1'] } : offer)),
])

test('engines come in the order of a row, the default one of a stage first', async () => {
  expect((await known.list()).map(({ id }) => id)).toEqual(['listen', 'write', 'ladder', 'speak', 'second'])
})

test('an engine is found by its id and by the names that clients use', async () => {
  expect((await known.find('second')).id).toBe('second')
  expect((await known.find('tts-1')).id).toBe('speak')
})

test('an unknown one is refused, and those that are there are named', async () => {
  await expect(known.find('none')).rejects.toThrow('listen, write, ladder, speak, second')
})
