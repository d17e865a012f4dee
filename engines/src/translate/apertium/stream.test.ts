import { expect, test } from 'vitest'
import { escapeText, readStream, unescapeText, withoutSurfaces, writeStream } from './stream.js'

test('units, what is bound to them, and blanks', () => {
  expect(readStream('[[t:s:3]]^gats/gat<n><m><pl>$[[/]] [b]^\\^/x\\/y$')).toEqual([
    { bound: 't:s:3', parts: ['gats', 'gat<n><m><pl>'] },
    { blank: ' [b]' },
    { bound: '', parts: ['\\^', 'x\\/y'] },
  ])
})

test('writing is the reverse of reading', () => {
  const stream = '[[t:s:1]]^a/b$ ^c$, [d] \\^ ^e/f/g$'
  expect(writeStream(readStream(stream))).toBe(stream)
  expect(writeStream(withoutSurfaces(readStream(stream)))).toBe('[[t:s:1]]^b$ ^$, [d] \\^ ^f/g$')
})

test('signs of the format are escaped and come back', () => {
  const text = '^$[]{}/\\@<> and * # ~'
  expect(escapeText(text)).not.toMatch(/(?<!\\)[[\]{}^$@<>]/)
  expect(unescapeText(escapeText(text))).toBe(text)
})
