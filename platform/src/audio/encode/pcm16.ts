/** Samples from -1 to 1 as signed 16-bit integers; what lies outside is clipped. */
export function toPcm16(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) =>
    Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_767))),
  )
}

/** Signed 16-bit little-endian bytes without a header. */
export function encodePcm(samples: Float32Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(samples.length * 2))
  for (const [index, value] of toPcm16(samples).entries()) bytes.setInt16(index * 2, value, true)
  return new Uint8Array(bytes.buffer)
}

/** Samples of what {@link encodePcm} gave, which gives the same bytes again. */
export function decodePcm(bytes: Uint8Array): Float32Array {
  const integers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float32Array.from(
    { length: bytes.length / 2 },
    (_, index) => integers.getInt16(index * 2, true) / 32_767,
  )
}
