import { expect, test } from 'vitest'
import { GatewayError } from './gateway-error'
import { retryAFewTimes, retryWhilePassing } from './retries'

const unreachable = new GatewayError(0, 'unreachable', '')
const starting = new GatewayError(503, 'unavailable', '')
const refused = new GatewayError(401, 'unauthorized', '')

test('what may pass is asked again: a few times, or until it has passed', () => {
  for (const error of [unreachable, starting]) {
    expect([0, 1, 2, 3].map((failures) => retryAFewTimes(failures, error))).toEqual([true, true, true, false])
    expect(retryWhilePassing(1000, error)).toBe(true)
  }
})

test('a refusal is not asked again', () => {
  expect(retryAFewTimes(0, refused)).toBe(false)
  expect(retryWhilePassing(0, refused)).toBe(false)
})
