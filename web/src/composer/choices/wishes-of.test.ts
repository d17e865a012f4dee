import { expect, test } from 'vitest'
import { options } from './__fixtures__/options'
import { fittingChoices } from './fitting-choices'
import { wishesOf } from './wishes-of'

test('where nothing is chosen, the gateway is left to choose', () => {
  expect(wishesOf(fittingChoices(undefined, options), options)).toEqual({
    languages: ['fr'],
    words: 100,
    tone: 'plain',
    voices: [],
  })
})

test('voices go for the languages that are spoken, and no others', () => {
  const choices = fittingChoices({ languages: ['es'], voices: { en: 'bob', fr: 'chloe' } }, options)
  expect(wishesOf(choices, options).voices).toEqual(['bob'])
})

test('several teams keep their own length and tone, unless another one is chosen', () => {
  const several = { ...options, teams: [...options.teams, ...options.teams] }
  const both = { teams: ['local'] }
  expect(wishesOf(fittingChoices(both, several), several)).toEqual({
    languages: ['fr'],
    voices: [],
    teams: ['local'],
  })
  expect(wishesOf(fittingChoices({ ...both, tone: 'formal' }, several), several).tone).toBe('formal')
})
