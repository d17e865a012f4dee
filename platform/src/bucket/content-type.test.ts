import { expect, test } from 'vitest'
import { contentTypeOf, essenceOf } from './content-type.js'

test.each([
  ['a.mp3', 'audio/mpeg'],
  ['a.WAV', 'audio/wav'],
  ['b/a.flac', 'audio/flac'],
  ['a.opus', 'audio/ogg'],
  ['a.txt', 'text/plain; charset=utf-8'],
  ['a.srt', 'application/x-subrip'],
  ['a.vtt', 'text/vtt; charset=utf-8'],
  ['a.html', 'application/octet-stream'],
  ['a', 'application/octet-stream'],
])('%s is %s', (name, type) => {
  expect(contentTypeOf(name)).toBe(type)
})

test('the essence leaves parameters and case out', () => {
  expect(essenceOf('Text/Plain; charset=UTF-8')).toBe('text/plain')
})
