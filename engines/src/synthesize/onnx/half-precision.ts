/** The value of each of the 65536 half-precision numbers of IEEE 754. */
const values = Float32Array.from({ length: 0x1_0000 }, (_, bits) => halfValue(bits))

function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

/** Little-endian half-precision numbers as little-endian single-precision ones. */
export function widenHalves(halves: Uint8Array): Uint8Array {
  // A copy, because a view into the file may begin at an odd place.
  const bits = new Uint16Array(new Uint8Array(halves).buffer)
  const wide = new Float32Array(bits.length)
  for (let index = 0; index < bits.length; index++) wide[index] = values[bits[index] ?? 0] ?? 0
  return new Uint8Array(wide.buffer)
}
