import { expect, test } from 'vitest'
import { nextSpeed } from './speeds'

test('speeds go step by step, and no further than they reach', () => {
  expect([nextSpeed(1, 1), nextSpeed(1, -1), nextSpeed(2, 1), nextSpeed(0.5, -1)]).toEqual([
    1.25, 0.75, 2, 0.5,
  ])
})
