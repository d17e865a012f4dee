/** One field of a Protocol Buffers message, https://protobuf.dev/programming-guides/encoding/. */
export interface ProtobufField {
  readonly number: number
  /** The whole field as it is encoded, tag included. */
  readonly encoded: Uint8Array
  /** Of a varint field. */
  readonly value?: number
  /** Of a field with a length: a message, a string or packed numbers. */
  readonly payload?: Uint8Array
}

const VARINT = 0
const FIXED64 = 1
const LENGTH = 2
const FIXED32 = 5

/** The fields of a message, in order. */
export function* protobufFields(message: Uint8Array): Generator<ProtobufField> {
  let offset = 0
  while (offset < message.length) {
    const start = offset
    const tag = readVarint(message, offset)
    offset = tag.end
    const wireType = tag.value & 7
    const number = tag.value >>> 3
    if (wireType === VARINT) {
      const { value, end } = readVarint(message, offset)
      offset = end
      yield { number, encoded: message.subarray(start, end), value }
    } else if (wireType === LENGTH) {
      const length = readVarint(message, offset)
      offset = length.end + length.value
      yield {
        number,
        encoded: message.subarray(start, offset),
        payload: message.subarray(length.end, offset),
      }
    } else {
      offset += fixedBytes(wireType)
      yield { number, encoded: message.subarray(start, offset) }
    }
  }
}

export function varintField(number: number, value: number): Uint8Array {
  return Uint8Array.from([...varint(number << 3), ...varint(value)])
}

/** Tag and length; the payload follows it. */
export function lengthHeader(number: number, length: number): Uint8Array {
  return Uint8Array.from([...varint((number << 3) | LENGTH), ...varint(length)])
}

/** Exact up to 2^53; what is larger are negative numbers and sizes that no model has. */
function readVarint(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0
  let factor = 1
  let offset = start
  for (;;) {
    const byte = bytes[offset++] ?? 0
    value += (byte & 0x7f) * factor
    if (byte < 0x80) return { value, end: offset }
    factor *= 128
  }
}

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) | 0x80)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}

function fixedBytes(wireType: number): number {
  if (wireType === FIXED32) return 4
  if (wireType === FIXED64) return 8
  throw new Error('This is not a protocol buffer.')
}
