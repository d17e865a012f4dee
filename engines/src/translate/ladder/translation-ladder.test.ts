import { expect, test } from 'vitest'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { TranslationTier } from '../translation-tier.js'
import { createTranslationLadder } from './translation-ladder.js'

const source = 'The cat sleeps in the garden.'
const good = 'Le chat dort dans le jardin.'

/** A stand-in for a tier, which says what it is told to. */
function tierThatSays(id: string, answer: string | Error, to = 'fr'): TranslationTier {
  return {
    description: {
      id,
      stage: 'translate',
      version: '1',
      licence: 'MIT AND GPL-3.0-or-later',
      languages: ['en'],
      pairs: [{ from: 'en', to }],
    },
    load: () => Promise.resolve(),
    run: () =>
      answer instanceof Error
        ? Promise.reject(answer)
        : Promise.resolve({ text: answer, engine: id, notes: [] }),
    close: () => Promise.resolve(),
  }
}

function translate(tiers: TranslationTier[], text = source, to = 'fr'): Promise<unknown> {
  return createTranslationLadder(tiers).run(
    { text, from: 'en', to },
    { signal: new AbortController().signal },
  )
}

test('the first tier that nothing objects to makes the translation, and the notes say what tripped', async () => {
  const tiers = [tierThatSays('one', source), tierThatSays('two', ''), tierThatSays('three', good)]
  await expect(translate(tiers)).resolves.toEqual({
    text: good,
    engine: 'three',
    notes: ['one:echo', 'two:empty'],
  })
})

test('a tier that fails falls to the next', async () => {
  const died = new PipelineError('unavailable', 'engine_died', 'It died.')
  const tiers = [tierThatSays('one', died), tierThatSays('two', good)]
  await expect(translate(tiers)).resolves.toMatchObject({ engine: 'two', notes: ['one:engine_died'] })
})

/** A stand-in for a tier that is not started where another one can stand in. */
function largeTier(): TranslationTier {
  const tier = tierThatSays('large', good)
  return {
    ...tier,
    run: (input, call) =>
      call.othersCanStandIn
        ? Promise.reject(new PipelineError('unavailable', 'memory_too_low', 'It needs more.'))
        : tier.run(input, call),
  }
}

test('a tier that lacks memory falls to the next, and is started all the same when that one fails', async () => {
  const notes = ['large:memory_too_low']
  const died = new PipelineError('unavailable', 'engine_died', 'It died.')
  await expect(translate([largeTier(), tierThatSays('two', good)])).resolves.toMatchObject({
    engine: 'two',
    notes,
  })
  await expect(translate([largeTier(), tierThatSays('two', died)])).resolves.toMatchObject({
    engine: 'large',
    notes: [...notes, 'two:engine_died'],
  })
  await expect(translate([largeTier()])).resolves.toMatchObject({ engine: 'large', notes: [] })
})

test('when all trip, the least bad is given rather than nothing', async () => {
  const asked = 'The cat sleeps in the garden 99.'
  const tiers = [tierThatSays('one', asked), tierThatSays('two', good), tierThatSays('three', '')]
  await expect(translate(tiers, asked)).resolves.toEqual({
    text: good,
    engine: 'two',
    notes: ['one:echo', 'two:numbers', 'three:empty'],
  })
})

test('every licence is named once', () => {
  const { description } = createTranslationLadder([tierThatSays('one', good), tierThatSays('two', good)])
  expect(description.licence).toBe('MIT AND GPL-3.0-or-later')
})

test('nothing at all is an error', async () => {
  await expect(translate([tierThatSays('one', '')])).rejects.toMatchObject({ code: 'translation_empty' })
})

test('when every tier fails, the last failure is told', async () => {
  const died = new PipelineError('unavailable', 'engine_died', 'It died.')
  await expect(translate([tierThatSays('one', died)])).rejects.toMatchObject({ code: 'engine_died' })
})

test('a pair that no tier has is refused, and the pairs there are are named', async () => {
  await expect(translate([tierThatSays('one', good)], source, 'ja')).rejects.toMatchObject({
    kind: 'invalid_input',
    code: 'language_pair_not_supported',
    message: expect.stringContaining('en to fr'),
  })
})

test('a region is served by its language, and tiers without the pair are left out', async () => {
  const tiers = [tierThatSays('one', 'x', 'es'), tierThatSays('two', good)]
  await expect(translate(tiers, source, 'fr-ca')).resolves.toEqual({ text: good, engine: 'two', notes: [] })
})

test('text without words comes back as it was, and emoji come back at the end', async () => {
  await expect(translate([tierThatSays('one', good)], ' 12 + 30! 😀')).resolves.toEqual({
    text: ' 12 + 30! 😀',
    engine: 'unchanged',
    notes: [],
  })
  await expect(
    translate([tierThatSays('one', good)], '😀 The cat sleeps in the garden. 👍🏽'),
  ).resolves.toMatchObject({
    text: `${good} 😀👍🏽`,
  })
})

test('an abort is not taken for a failure of the tier', async () => {
  const abort = new AbortController()
  const ladder = createTranslationLadder([tierThatSays('one', source), tierThatSays('two', good)])
  abort.abort()
  await expect(ladder.run({ text: source, from: 'en', to: 'fr' }, { signal: abort.signal })).rejects.toThrow(
    /abort/i,
  )
})

test('the alternatives are what every rung makes, best first, without what a guard objects to', async () => {
  const died = new PipelineError('unavailable', 'engine_died', 'It died.')
  const ladder = createTranslationLadder([
    tierThatSays('one', source),
    tierThatSays('two', good),
    tierThatSays('three', died),
    tierThatSays('four', 'Le chat est couché au jardin.'),
  ])
  const alternatives = await ladder.alternatives(
    { text: source, from: 'en', to: 'fr' },
    { signal: new AbortController().signal },
  )
  expect(alternatives.map(({ engine }) => engine)).toEqual(['two', 'four'])
})
