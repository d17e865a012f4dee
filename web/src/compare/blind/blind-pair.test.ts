import { expect, test } from 'vitest'
import type { TeamAnswer } from '../compared-steps'
import { drawPair, wholeAnswers } from './blind-pair'

test('a pair is two different answers, and each can come first', () => {
  const seen = new Set<string>()
  for (let first = 0; first < 1; first += 0.25) {
    for (let second = 0; second < 1; second += 0.25) {
      const chances = [first, second]
      seen.add(drawPair(['x', 'y', 'z'], () => chances.shift() ?? 0)?.join('') ?? '')
    }
  }
  expect([...seen].toSorted()).toEqual(['xy', 'xz', 'yx', 'yz', 'zx', 'zy'])
})

test('of one answer there is no pair', () => {
  expect(drawPair(['x'], Math.random)).toBeNull()
  expect(drawPair([], Math.random)).toBeNull()
})

test('only finished answers are judged', () => {
  const answers = [{ cell: { status: 'done' } }, { cell: { status: 'working' } }, { cell: undefined }]
  expect(wholeAnswers(answers as TeamAnswer[])).toHaveLength(1)
})
