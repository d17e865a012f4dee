import { expect, test } from 'vitest'
import { likeliestToken } from './likeliest-token.js'

test('chooses from the last row, and says how sure it is', () => {
  const { token, logProbability } = likeliestToken(Float32Array.of(9, 0, 0, 0, 0, Math.log(2)), 3)
  expect(token).toBe(2)
  expect(Math.exp(logProbability)).toBeCloseTo(0.5)
})

test('tokens that are ruled out have no share', () => {
  const scores = Float32Array.of(Number.NEGATIVE_INFINITY, 1, 1)
  expect(Math.exp(likeliestToken(scores, 3).logProbability)).toBeCloseTo(0.5)
})
