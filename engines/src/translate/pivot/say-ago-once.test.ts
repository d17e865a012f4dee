import { expect, test } from 'vitest'
import { readStream, writeStream } from '../apertium/stream.js'
import { sayAgoOnce } from './say-ago-once.js'

test('a time that is said twice is said once, with its English word', () => {
  const stream = '[[t:s:4]]^hi ha<vblex><pri><p3><sg>$^fer<vblex><pri><p3><sg>$ ^deu<num>$'
  expect(writeStream(sayAgoOnce(readStream(stream)))).toBe('[[t:s:4]]^fer<vblex><pri><p3><sg>$ ^deu<num>$')
})

test('"hi ha" alone stays', () => {
  const stream = '^hi ha<vblex><pri><p3><sg>$ ^pa<n><m><sg>$'
  expect(writeStream(sayAgoOnce(readStream(stream)))).toBe(stream)
})
