import { expect, test } from 'vitest'
import { peaksOf } from './peaks'

test('each part has its loudest sample, whatever its sign', () => {
  const samples = Float32Array.of(0, 0.5, -0.75, 0.25, 0, 0, 1.5, 0)
  expect(peaksOf(samples, 4)).toEqual([0.5, 0.75, 0, 1])
  expect(peaksOf(samples, 2)).toEqual([0.75, 1])
})

test('a sound with fewer samples than parts has silent parts', () => {
  expect(peaksOf(Float32Array.of(0.5), 3)).toEqual([0, 0, 0.5])
  expect(peaksOf(new Float32Array(0), 2)).toEqual([0, 0])
})
