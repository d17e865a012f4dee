import { expect, test } from 'vitest'
import { withinFullScale } from './within-full-scale.js'

test('what is within stays as it is', () => {
  const samples = Float32Array.of(0, -1, 0.5)
  expect(withinFullScale(samples)).toBe(samples)
})

test('what overshoots is made quieter as a whole', () => {
  expect(withinFullScale(Float32Array.of(0, -2, 1))).toEqual(Float32Array.of(0, -1, 0.5))
})
