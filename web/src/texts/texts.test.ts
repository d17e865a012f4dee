import { expect, test } from 'vitest'
import { clockTime, formatsOf } from './formats'
import { pageLanguages, pickLanguage, regionalTag } from './page-languages'
import { plural } from './plural'

/** The paths of all texts: `board.columns.prompt`. */
function keys(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keys(value, `${path}${key}.`) : [`${path}${key}`],
  )
}

/** Five past four on a day of November 2026. */
function atFour(day: number): string {
  return new Date(2026, 10, day, 4, 5).toISOString()
}

test('every language says everything, and nothing is empty', () => {
  const [first, ...others] = pageLanguages
  expect(pageLanguages.map(({ code }) => code)).toEqual(expect.arrayContaining(['en', 'fr']))
  for (const other of others) expect(keys(other.texts)).toEqual(keys(first?.texts ?? {}))
  for (const { texts } of pageLanguages) expect(JSON.stringify(texts)).not.toContain('""')
})

test('the page takes the first language it speaks, region or not', () => {
  expect(pickLanguage(['fr-CA', 'en']).code).toBe('fr')
  expect(pickLanguage(['de', 'fr']).code).toBe('fr')
  expect(pickLanguage(['de']).code).toBe('en')
})

test('dates and numbers follow the region of the reader, where there is one for the language', () => {
  expect(regionalTag('en', ['fr-CA', 'en-GB', 'en'])).toBe('en-GB')
  expect(regionalTag('fr', ['en-GB'])).toBe('fr')
})

test('numbers choose their form by the rules of the language: zero is singular in French', () => {
  const english = plural('en', { one: '# word', other: '# words' })
  const french = plural('fr', { one: '# mot', other: '# mots' })
  expect([0, 1, 2].map(english)).toEqual(['0 words', '1 word', '2 words'])
  expect([0, 1, 2].map(french)).toEqual(['0 mot', '1 mot', '2 mots'])
})

test('a moment of today is a time, of another day a day and a time', () => {
  const now = new Date(2026, 10, 22, 15, 0)
  expect(formatsOf('fr').moment(atFour(22), now)).toBe('04:05')
  expect(formatsOf('fr').moment(atFour(21), now)).toBe('21 nov. 2026, 04:05')
  expect(formatsOf('en').moment(atFour(21), now)).toMatch(/Nov 21, 2026.*4:05/)
})

test('languages have their names in the language of the page', () => {
  expect(formatsOf('fr').languageName('es')).toBe('espagnol')
  expect(formatsOf('fr').languageTitle('es')).toBe('Espagnol')
  expect(formatsOf('en').languageName('pt-br')).toBe('Brazilian Portuguese')
})

test('computing times have three digits at most', () => {
  const times = [0.07, 9.96, 28.71, 165.2]
  expect(times.map(formatsOf('en').seconds)).toEqual(['0.1s', '10s', '28.7s', '165s'])
  expect(formatsOf('fr').seconds(28.71)).toBe('28,7s')
})

test('lengths are shown as on a player', () => {
  expect([0, 7.9, 65, 3723, Infinity].map(clockTime)).toEqual(['0:00', '0:07', '1:05', '1:02:03', '0:00'])
})
