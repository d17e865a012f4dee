import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressionRatio } from './compression-ratio.js'

test('speech hardly shrinks, a loop does', () => {
  expect(compressionRatio('He was not an ill-disposed young man.')).toBeLessThan(1)
  expect(compressionRatio('and so on '.repeat(40))).toBeGreaterThan(10)
})

test('bytes are counted, not letters', () => {
  expect(compressionRatio('ü')).toBe(2 / deflateSync('ü').length)
})

test('no text has no bytes', () => {
  expect(compressionRatio('')).toBe(0)
})
