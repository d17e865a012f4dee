import { expect, test } from 'vitest'
import { afterLevel, isTooQuiet, type Heard } from './silence'

const nothing: Heard = { lastAt: null }

test('three seconds without a first sound are too quiet', () => {
  const still = afterLevel(nothing, 0.1, 2)
  expect([isTooQuiet(still, 3), isTooQuiet(still, 3.5)]).toEqual([false, true])
})

test('whoever has spoken may think for a while', () => {
  const spoken = afterLevel(nothing, 0.6, 2)
  expect([isTooQuiet(spoken, 12), isTooQuiet(spoken, 18)]).toEqual([false, true])
  expect(isTooQuiet(afterLevel(spoken, 0.5, 17), 18)).toBe(false)
})
