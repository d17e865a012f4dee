import { expect, test } from 'vitest'
import { readStream, writeStream } from '../apertium/stream.js'
import { NameKeeper } from './name-keeper.js'
import { dropArticlesBeforeNames, keepNames, shortScale, withoutFirstPerson } from './portuguese-rules.js'

const english = (sentence: string) => sentence.split(' ').map((core) => ({ text: core, core, readings: [] }))

test('a name is kept as a proper noun, whatever the dictionary says of it', () => {
  const keeper = new NameKeeper()
  const words = english('Then Nadal won')
  const kept = keepNames(
    readStream('^Então/então<adv>$ ^Nadal/nadal<n><m><sg>$ ^venceu/vencer<vblex>$'),
    words,
    keeper,
  )
  expect(writeStream(kept)).toMatch(/\^Nadal\/Nqx\p{L}+<np><ant><m><sg>\$/u)
  expect(keeper.restore('Nqxa')).toBe('Nadal')
})

test('places stay with the dictionary, and the first word is no name for its capital', () => {
  const stream = '^Plano/plano<n>$ ^Paris/Paris<np><top>$'
  expect(writeStream(keepNames(readStream(stream), english('Plano Paris'), new NameKeeper()))).toBe(stream)
})

test('an article before a name goes when English has none', () => {
  const keeper = new NameKeeper()
  const stream = readStream(
    `^da/de<pr>+o<det><def><f><sg>$ ^Guinness/${keeper.reading(keeper.keep('Guinness'))}$`,
  )
  expect(writeStream(dropArticlesBeforeNames(stream, english('of Guinness'), keeper))).toContain(
    '^da/de<pr>$',
  )
})

test('a Brazilian billion is a milliard', () => {
  expect(writeStream(shortScale(readStream('^bilhão<n><m><pl>/bilió<n><m><pl>$')))).toBe(
    '^bilhão<n><m><pl>/miliard<n><m><pl>$',
  )
})

test('without I in English there is no first person', () => {
  const stream = '^era/ser<vbser><pii><p1><sg>/ser<vbser><pii><p3><sg>$'
  expect(writeStream(withoutFirstPerson(readStream(stream), english('it was')))).toBe(
    '^era/ser<vbser><pii><p3><sg>$',
  )
  expect(writeStream(withoutFirstPerson(readStream(stream), english('I was')))).toBe(stream)
})
