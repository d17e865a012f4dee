import { expect, test } from 'vitest'
import { monotonicPath } from './monotonic-path.js'

const rows = (...scores: number[][]): Float32Array[] => scores.map((row) => Float32Array.from(row))

test('follows the highest scores', () => {
  expect(monotonicPath(rows([9, 9, 0, 0, 0], [0, 0, 9, 0, 0], [0, 0, 0, 9, 9]))).toEqual([0, 2, 3])
})

test('never goes back, however high the scores there are', () => {
  expect(monotonicPath(rows([0, 0, 0, 9], [9, 0, 0, 0]))).toEqual([0, 3])
})

test('gives each row a place, also when there are more rows than columns', () => {
  expect(monotonicPath(rows([1], [1], [1]))).toEqual([0, 0, 0])
})
