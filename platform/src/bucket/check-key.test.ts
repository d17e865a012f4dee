import { expect, test } from 'vitest'
import { checkKey } from './check-key.js'

test.each(['a.txt', 'text_audios/local/0192f3.mp3', 'été/naïve file (1).wav', '日本/語.txt', 'a..b/c...txt'])(
  'takes %j as it is',
  (key) => {
    expect(checkKey(key)).toBe(key.normalize('NFC'))
  },
)

test('two spellings of the same letters are one key', () => {
  expect(checkKey('e\u0301.txt')).toBe(checkKey('\u00e9.txt'))
})

test.each([
  '',
  '/',
  '/etc/passwd',
  '..',
  '../a',
  'a/../b',
  'a/./b',
  'a//b',
  'a/',
  '.hidden',
  'a/.temporary',
  'a\\b',
  'C:\\a',
  'a\0b',
  'a\nb',
  '\ud800',
  'x'.repeat(256),
  'é'.repeat(128),
  'abc/'.repeat(300) + 'd',
])('refuses %j', (key) => {
  expect(() => checkKey(key)).toThrow(expect.objectContaining({ kind: 'invalid_input', code: 'bad_key' }))
})
