/** A field of a Protocol Buffers message, encoded (https://protobuf.dev/programming-guides/encoding/). */
export type Field = readonly Uint8Array[]

const VARINT = 0
const BYTES = 2
const FIXED_32 = 5

/** A whole number; negative ones take ten bytes. */
export function integer(field: number, value: number): Field {
  return [varint(field * 8 + VARINT), varint(value)]
}

export function float(field: number, value: number): Field {
  return [varint(field * 8 + FIXED_32), new Uint8Array(Float32Array.of(value).buffer)]
}

export function text(field: number, value: string): Field {
  return message(field, [new TextEncoder().encode(value)])
}

/** Bytes, or a message inside a message. They are not copied. */
export function message(field: number, content: Field): Field {
  const length = content.reduce((sum, part) => sum + part.length, 0)
  return [varint(field * 8 + BYTES), varint(length), ...content]
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128)
    rest >>= 7n
  }
  return Uint8Array.from([...bytes, Number(rest)])
}
