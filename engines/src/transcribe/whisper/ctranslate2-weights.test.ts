import { expect, test } from 'vitest'
import { readCTranslate2Weights } from './ctranslate2-weights.js'

function text(value: string): Buffer {
  const bytes = Buffer.from(`${value}\0`)
  return Buffer.concat([Buffer.from(Uint16Array.of(bytes.length).buffer), bytes])
}

function numbers(...values: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer)
}

test('reads each matrix of 16-bit numbers, and passes over what is none', () => {
  const file = Buffer.concat([
    numbers(6),
    text('WhisperSpec'),
    numbers(3, 2),
    text('heads'),
    Buffer.from([0, 2]),
    numbers(2),
    Buffer.from([8, 0]),
    text('layer/weight'),
    Buffer.from([2]),
    numbers(1, 2),
    Buffer.from([4]),
    numbers(4),
    Buffer.from([1, 2, 3, 4]),
  ])
  const weights = readCTranslate2Weights(file)
  expect([...weights.keys()]).toEqual(['layer/weight'])
  expect(weights.get('layer/weight')).toMatchObject({ dimensions: [1, 2] })
  expect([...(weights.get('layer/weight')?.bits ?? [])]).toEqual([1, 2, 3, 4])
})
