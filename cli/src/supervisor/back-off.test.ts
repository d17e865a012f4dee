import { expect, test } from 'vitest'
import { BackOff } from './back-off.js'

const settings = { firstMilliseconds: 250, longestMilliseconds: 10_000, resetAfterMilliseconds: 30_000 }

test('doubles up to its bound', () => {
  const backOff = new BackOff(settings)
  const pauses = Array.from({ length: 8 }, () => backOff.after(100))
  expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000])
})

test('begins again after the service has run for a while', () => {
  const backOff = new BackOff(settings)
  backOff.after(0)
  backOff.after(0)
  expect(backOff.after(30_000)).toBe(250)
})
