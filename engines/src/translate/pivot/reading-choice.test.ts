import { expect, test } from 'vitest'
import { readStream, writeStream } from '../apertium/stream.js'
import { coreOf } from './english-lexicon.js'
import { meantReadings } from './reading-choice.js'

/** Readings that are left of a Portuguese word, given English words with their readings. */
function left(stream: string, ...english: readonly (readonly [string, string])[]): string {
  const words = english.map(([text, reading]) => ({
    text,
    core: coreOf(text),
    readings: [{ reading, translations: [] }],
  }))
  return writeStream(meantReadings(readStream(stream), words)).replaceAll(/\[\[[^\]]*\]\]/g, '')
}

test('a word is of the kind that its English word is', () => {
  const stream = '[[t:s:0]]^longa/longa<n><f><sg>/longo<adj><f><sg>$'
  expect(left(stream, ['long', 'long<adj>'])).toBe('^longa/longo<adj><f><sg>$')
  expect(left(stream, ['the', 'the<det>'])).toContain('<n>')
})

test('the subject is in the verb', () => {
  expect(left('[[t:s:0]]^penso/penso<n><m><sg>/pensar<vblex><pri><p1><sg>$', ['I', 'prpers<prn>'])).toBe(
    '^penso/pensar<vblex><pri><p1><sg>$',
  )
})

test('after a preposition there is no finite verb', () => {
  const stream = '^de/de<pr>$ [[t:s:0]]^volta/volta<n><f><sg>/voltar<vblex><pri><p3><sg>$'
  expect(left(stream, ['back', 'back<vblex><inf>'])).toContain('volta<n>')
})

test('a form with two tenses has the English one', () => {
  const stream = '[[t:s:0]]^chegamos/chegar<vblex><ifi><p1><pl>/chegar<vblex><pri><p1><pl>$'
  expect(left(stream, ['arrived', 'arrive<vblex><past>'])).toBe('^chegamos/chegar<vblex><ifi><p1><pl>$')
  expect(left(stream, ['arrive', 'arrive<vblex><pres>'])).toBe('^chegamos/chegar<vblex><pri><p1><pl>$')
})

test('"nos" is us where English says us', () => {
  const stream = '[[t:s:0]]^nos/nos<prn><pro><p1><mf><pl>/em<pr>+o<det><def><m><pl>$'
  expect(left(stream, ['us', 'prpers<prn>'])).toBe('^nos/nos<prn><pro><p1><mf><pl>$')
})
