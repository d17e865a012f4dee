import { expect, test } from 'vitest'
import { levelOf, noteLevel } from './level'

test('silence is nothing, a full square wave is everything', () => {
  expect(levelOf(new Float32Array(8))).toBe(0)
  expect(levelOf(new Float32Array(0))).toBe(0)
  expect(levelOf(Float32Array.of(1, -1, 1, -1))).toBe(1)
})

test('half the decibels are half the level: -30 dB of full scale', () => {
  const amplitude = 10 ** (-30 / 20)
  expect(levelOf(Float32Array.of(amplitude, -amplitude))).toBeCloseTo(0.5)
})

test('a bar is the loudest look of its time; what nobody looked at has none', () => {
  const bars: number[] = []
  noteLevel(bars, 0, 0.25)
  noteLevel(bars, 0, 0.5)
  noteLevel(bars, 0, 0.125)
  noteLevel(bars, 2, 0.75)
  expect(Array.from(bars, (bar) => bar ?? null)).toEqual([0.5, null, 0.75])
})
