import { describe, expect, test } from 'vitest'
import { cellName, parseCellName } from './cell.js'
import { teamNameSchema, teamSchema } from './team.js'

describe('a name', () => {
  test.each(['a', 'local', 'group-01', 'blue_team', '7', 'a'.repeat(40)])('can be %s', (name) => {
    expect(teamNameSchema.safeParse(name).success).toBe(true)
    expect(parseCellName(cellName(name, { stage: 'translate', language: 'fr' }))?.team).toBe(name)
  })

  const unfit = [
    '',
    'Blue',
    'a b',
    'a.b',
    '../a',
    'a/b',
    '-a',
    'a-',
    'équipe',
    'con',
    'lpt1',
    'all',
    'a'.repeat(41),
  ]
  test.each(unfit)('cannot be "%s"', (name) => {
    expect(teamNameSchema.safeParse(name).success).toBe(false)
  })
})

describe('a team', () => {
  test('needs nothing but a name', () => {
    expect(teamSchema.parse({ name: 'blue' })).toEqual({ name: 'blue' })
  })

  test('has its engines in the one form in which lists of engines are known', () => {
    const team = teamSchema.parse({ name: 'blue', engines: { generate: ' llama:a , llama:b' } })
    expect(team.engines).toEqual({ generate: 'llama:a,llama:b' })
  })

  test.each([
    ['an engine that is no name', { engines: { generate: 'Llama 3' } }, /names no engine/],
    ['no engine', { engines: { generate: ' , ' } }, /names no engine/],
    [
      'an address with a password',
      { engines: { generate: 'openai:a@http://me:secret@host/v1' } },
      /must not hold/,
    ],
    ['a stage that is none', { engines: { paint: 'llama:a' } }, /paint/],
    ['too few words', { words: 3 }, /30/],
    ['a language that is no code', { languages: ['french'] }, /two-letter/],
    ['a word that means nothing here', { colour: 'blue' }, /colour/],
  ])('with %s is refused', (_what, settings, message) => {
    expect(teamSchema.safeParse({ name: 'blue', ...settings }).error?.message).toMatch(message)
  })
})
