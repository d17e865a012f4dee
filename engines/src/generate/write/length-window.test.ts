import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthWindow, roomForSentence } from './length-window.js'

const targets = fc.integer({ min: 20, max: 1000 })

test('the window is 20 % around the target, and the text is done near the target', () => {
  expect(lengthWindow(100)).toEqual({ least: 80, enough: 93, most: 120 })
  expect(lengthWindow(30)).toEqual({ least: 24, enough: 28, most: 36 })
})

test('as long as a text is too short, there is room for a sentence that ends in the window', () => {
  fc.assert(
    fc.property(targets, fc.nat(1000), (words, written) => {
      const window = lengthWindow(words)
      fc.pre(written < window.least)
      const room = roomForSentence(window, written)
      expect(room).toBeGreaterThanOrEqual(8)
      expect(written + room).toBeLessThanOrEqual(words * 1.2)
    }),
  )
})
