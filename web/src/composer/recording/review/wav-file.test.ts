import { expect, test } from 'vitest'
import { wavFile } from './wav-file'

test('has the length, the rate and the samples', async () => {
  const file = wavFile(Float32Array.of(0, 1, -1, 2), 24_000)
  const view = new DataView(await file.arrayBuffer())
  expect(file.type).toBe('audio/wav')
  expect(view.byteLength).toBe(52)
  expect(view.getUint32(4, true)).toBe(44)
  expect(view.getUint32(24, true)).toBe(24_000)
  expect(view.getUint32(40, true)).toBe(8)
  expect([44, 46, 48, 50].map((at) => view.getInt16(at, true))).toEqual([0, 32_767, -32_767, 32_767])
})
