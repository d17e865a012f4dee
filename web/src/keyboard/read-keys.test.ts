import { expect, test } from 'vitest'
import { completes } from './read-keys'

const g = { key: 'g', timeStamp: 1000 }

test('one key is enough for a shortcut of one key, whatever came before it', () => {
  expect(completes([g, { key: '?', timeStamp: 1100 }], ['?'])).toBe(true)
  expect(completes([], ['?'])).toBe(false)
})

test('two keys must follow each other, and soon', () => {
  expect(completes([g, { key: 'b', timeStamp: 1400 }], ['g', 'b'])).toBe(true)
  expect(completes([g, { key: 'b', timeStamp: 9000 }], ['g', 'b'])).toBe(false)
  expect(completes([g, { key: 'x', timeStamp: 1100 }, { key: 'b', timeStamp: 1200 }], ['g', 'b'])).toBe(false)
  expect(completes([{ key: 'b', timeStamp: 1400 }], ['g', 'b'])).toBe(false)
})
