import { expect, test } from 'vitest'
import { tokenTimes } from './token-times.js'

/** A head that looks at twenty positions from here on, and always at the last position too. */
function lookingAt(from: number): Float32Array {
  return Float32Array.from({ length: 101 }, (_, position) =>
    position === 100 ? 5 : position >= from && position < from + 20 ? 1 : 0,
  )
}

test('each token begins where the heads look when it is written', () => {
  const attention = [0, 20, 50, 80].map((from) => [lookingAt(from), lookingAt(from)])
  const times = tokenTimes(attention)
  for (const [index, seconds] of [0, 0.4, 1, 1.6].entries()) {
    expect(Math.abs((times[index] ?? 9) - seconds)).toBeLessThan(0.21)
  }
  expect(times).toEqual(times.toSorted((first, second) => first - second))
})

test('a head that looks the same way for every token changes nothing', () => {
  const attention = [0, 20, 50, 80].map((from) => [lookingAt(from)])
  const distracted = attention.map((heads) => [...heads, lookingAt(40)])
  expect(tokenTimes(distracted)).toEqual(tokenTimes(attention))
})
