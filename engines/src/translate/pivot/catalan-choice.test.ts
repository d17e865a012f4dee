import { expect, test } from 'vitest'
import { readStream, writeStream } from '../apertium/stream.js'
import { chooseCatalan } from './catalan-choice.js'
import { NameKeeper } from './name-keeper.js'

function choose(stream: string, reading: string, translations: string[]): string {
  const english = [{ text: 'word', core: 'word', readings: [{ reading, translations }] }]
  return writeStream(chooseCatalan(readStream(stream), english, new NameKeeper()))
}

test('what both dictionaries give comes first', () => {
  const stream = '[[t:s:0]]^partida<n><f><sg>/partida<n><f><sg>/partit<n><m><sg>$'
  expect(choose(stream, 'match<n><sg>', ['partit<n><m><sg>'])).toBe(
    '[[t:s:0]]^partida<n><f><sg>/partit<n><m><sg>$',
  )
})

test('a cognate of the English word replaces a translation that is none', () => {
  const stream = '[[t:s:0]]^invenção<n><f><sg>/mentida<n><f><sg>$'
  expect(choose(stream, 'invention<n><sg>', ['invenció<n><f><sg>'])).toContain('/invenció<n><f><sg>$')
})

test('a translation that is no cognate stays when the English word offers nothing nearer', () => {
  const stream = '[[t:s:0]]^margem<n><f><sg>/marge<n><m><sg>$'
  expect(choose(stream, 'bank<n><sg>', ['banc<n><m><sg>'])).toBe(stream)
})

test('an unknown word gets the English word in the form its ending tells', () => {
  expect(choose('[[t:s:0]]^*rolou$', 'roll<vblex><past>', ['rodar<vblex><past>'])).toBe(
    '[[t:s:0]]^rolou<vblex><ifi><p3><sg>/rodar<vblex><ifi><p3><sg>$',
  )
})
