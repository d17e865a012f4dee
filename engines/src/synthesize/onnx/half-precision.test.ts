import { expect, test } from 'vitest'
import { widenHalves } from './half-precision.js'

test.each([
  [0x0000, 0],
  [0x3c00, 1],
  [0xc000, -2],
  [0x3555, 0.333251953125],
  [0x7bff, 65_504],
  [0x0001, 2 ** -24],
  [0x7c00, Number.POSITIVE_INFINITY],
])('%i is %d', (bits, value) => {
  // A view at an odd place, as in the middle of a file.
  const bytes = Uint8Array.of(9, bits & 0xff, bits >> 8).subarray(1)
  const wide = widenHalves(bytes)
  expect(new DataView(wide.buffer).getFloat32(0, true)).toBe(value)
})
