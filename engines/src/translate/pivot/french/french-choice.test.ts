import { expect, test } from 'vitest'
import { readStream, writeStream } from '../../apertium/stream.js'
import { chooseFrench } from './french-choice.js'

function choose(stream: string, reading: string): string {
  const english = [{ text: 'word', core: 'word', readings: [{ reading, translations: [] }] }]
  return writeStream(chooseFrench(readStream(stream), english)).replace(/^.*?\//, '')
}

test('an everyday word has its one French word, in the gender that it has', () => {
  expect(choose('[[t:s:0]]^investigador<n><m><pl>/enquêteur<n><m><pl>$', 'researcher<n><pl>')).toBe(
    'chercheur<n><m><pl>$',
  )
  expect(choose('[[t:s:0]]^país<n><m><pl>/contrée<n><f><pl>$', 'country<n><pl>')).toBe('pays<n><m><sp>$')
})

test('among several words the relative of the English one is meant', () => {
  expect(
    choose('[[t:s:0]]^plataforma<n><f><sg>/plateau<n><m><sg>/plateforme<n><f><sg>$', 'platform<n><sg>'),
  ).toBe('plateforme<n><f><sg>$')
})

test('a word with no witness, or with two, stays', () => {
  const stream = '^investigador<n><m><pl>/enquêteur<n><m><pl>$'
  expect(choose(stream, 'researcher<n><pl>')).toBe('enquêteur<n><m><pl>$')
  expect(choose(`[[t:s:0; t:s:1]]${stream}`, 'researcher<n><pl>')).toBe('enquêteur<n><m><pl>$')
})
