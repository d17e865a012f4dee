/** One matrix or vector of a model, as it lies in the file. */
export interface Weight {
  readonly dimensions: readonly number[]
  /** 16-bit floating-point numbers, little-endian. */
  readonly bits: Uint8Array
}

const FLOAT_16 = 4

/**
 * Reads a `model.bin` of CTranslate2 (version 6 of its format, see `model_spec.py` in
 * https://github.com/OpenNMT/CTranslate2): name, rank, dimensions, type and bytes of each weight in turn.
 */
export function readCTranslate2Weights(file: Uint8Array): ReadonlyMap<string, Weight> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const weights = new Map<string, Weight>()
  let at = 4
  const readText = (): string => {
    const length = view.getUint16(at, true)
    const value = new TextDecoder().decode(file.subarray(at + 2, at + 1 + length))
    at += 2 + length
    return value
  }
  readText()
  const count = view.getUint32(at + 4, true)
  at += 8
  for (let index = 0; index < count; index++) {
    const name = readText()
    const rank = view.getUint8(at)
    const dimensions = Array.from({ length: rank }, (_, axis) => view.getUint32(at + 1 + axis * 4, true))
    at += 1 + rank * 4
    const type = view.getUint8(at)
    const bytes = view.getUint32(at + 1, true)
    at += 5
    if (type === FLOAT_16) weights.set(name, { dimensions, bits: file.subarray(at, at + bytes) })
    at += bytes
  }
  return weights
}
