import { expect, test } from 'vitest'
import { lengthHeader, protobufFields, varintField } from './protobuf-fields.js'
import { widenToFloat32 } from './widen-to-float32.js'

function message(number: number, ...parts: Uint8Array[]): Uint8Array {
  const payload = Buffer.concat(parts)
  return Buffer.concat([lengthHeader(number, payload.length), payload])
}

function payloadAt(bytes: Uint8Array, ...path: number[]): Uint8Array {
  return path.reduce((inner, wanted) => {
    const field = Array.from(protobufFields(inner)).find(({ number }) => number === wanted)
    return field?.payload ?? new Uint8Array()
  }, bytes)
}

function valueAt(bytes: Uint8Array, wanted: number): number | undefined {
  return Array.from(protobufFields(bytes)).find(({ number }) => number === wanted)?.value
}

const FLOAT16 = 10
const INT64 = 7
const halves = Uint8Array.of(0x00, 0x3c, 0x00, 0xc0)

test('weights, casts and the types of inputs become float32; whole numbers stay', () => {
  const model = Buffer.concat([
    varintField(1, 9),
    message(
      7,
      message(
        1,
        message(4, Buffer.from('Cast')),
        message(5, message(1, Buffer.from('to')), varintField(3, FLOAT16)),
      ),
      message(5, varintField(2, FLOAT16), message(9, halves)),
      message(11, message(2, message(1, varintField(1, FLOAT16)))),
      message(12, message(2, message(1, varintField(1, INT64)))),
    ),
  ])
  const wide = widenToFloat32(model)
  expect(valueAt(wide, 1)).toBe(9)
  expect(valueAt(payloadAt(wide, 7, 1, 5), 3)).toBe(1)
  expect(valueAt(payloadAt(wide, 7, 5), 2)).toBe(1)
  const weights = payloadAt(wide, 7, 5, 9)
  expect(Array.from(new Float32Array(new Uint8Array(weights).buffer))).toEqual([1, -2])
  expect(valueAt(payloadAt(wide, 7, 11, 2, 1), 1)).toBe(1)
  expect(valueAt(payloadAt(wide, 7, 12, 2, 1), 1)).toBe(INT64)
})

test('what is not a protocol buffer is refused', () => {
  expect(() => widenToFloat32(Uint8Array.of(0xff, 0xff, 0xff))).toThrow(/protocol buffer/u)
})
