import { expect, test } from 'vitest'
import { readStream, writeStream } from '../apertium/stream.js'
import { plainTenses } from './plain-tenses.js'

const plain = (stream: string): string => writeStream(plainTenses(readStream(stream)))

test('a progressive form becomes the plain one', () => {
  expect(plain('^está/estar<vblex><pri><p3><sg>$ ^se/se<prn>$ ^movendo/mover<vblex><ger>$')).toBe(
    ' ^se/se<prn>$ ^movendo/mover<vblex><pri><p3><sg>$',
  )
})

test('a habit is the imperfect', () => {
  expect(plain('^costumava/costumar<vblex><pii><p3><sg>$ ^contar/contar<vblex><inf>$')).toBe(
    ' ^contar/contar<vblex><pii><p3><sg>$',
  )
})

test('where no verb follows, all stays', () => {
  const stream = '^está/estar<vblex><pri><p3><sg>$ ^frio/frio<adj><m><sg>$'
  expect(plain(stream)).toBe(stream)
})
