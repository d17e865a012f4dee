import { expect, test } from 'vitest'
import { readStream, writeStream } from '../apertium/stream.js'
import { futureSubjunctive } from './future-subjunctive.js'

const infinitive = '^cometer/cometer<vblex><inf>/cometer<vblex><fts><p3><sg>$'

test('after "se" an infinitive is the future subjunctive, told as a present', () => {
  expect(writeStream(futureSubjunctive(readStream(`^Se/se<cnjadv>$ ${infinitive}`)))).toBe(
    '^Se/se<cnjadv>$ ^cometer/cometer<vblex><pri><p3><sg>$',
  )
})

test('elsewhere it is one', () => {
  const stream = `^pode/poder<vbmod>$ ${infinitive}`
  expect(writeStream(futureSubjunctive(readStream(stream)))).toBe(stream)
})
