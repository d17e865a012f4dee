import { expect, test } from 'vitest'
import { formatBytes, formatSeconds, formatTable } from './format.js'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1234, '1.2 kB'],
  [163_234_740, '163 MB'],
  [999_900_000, '1.0 GB'],
  [2_500_000_000, '2.5 GB'],
])('%d bytes are %s', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected)
})

test.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [125, '2 min 5 s'],
  [3840, '1 h 4 min'],
])('%d seconds are %s', (seconds, expected) => {
  expect(formatSeconds(seconds)).toBe(expected)
})

test('a table has straight columns and no spaces at the ends of its lines', () => {
  const rows = [
    ['MODEL', 'SIZE'],
    ['tiny', '9 MB'],
    ['enormous', ''],
  ]
  expect(formatTable(rows)).toBe('MODEL     SIZE\ntiny      9 MB\nenormous')
})
