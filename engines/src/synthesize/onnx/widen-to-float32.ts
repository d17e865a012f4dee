/**
 * Turns an ONNX model that computes in float16 into one that computes in float32, with the same weights.
 * A float16 ends at 65504; inside a network some sentence or other passes that, and everything after it is NaN.
 * The numbers of fields are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
 */
import { widenHalves } from './half-precision.js'
import { lengthHeader, protobufFields, varintField, type ProtobufField } from './protobuf-fields.js'

const FLOAT = 1
const FLOAT16 = 10

/** Parts of a message, not yet joined: weights are large and are copied once only. */
type Parts = Uint8Array[]
type Rewrite = (message: Uint8Array) => Parts

export function widenToFloat32(model: Uint8Array): Uint8Array {
  return joined(rewritten(model, { 7: graph }))
}

const graph: Rewrite = (message) =>
  rewritten(message, { 1: node, 5: tensor, 11: valueInfo, 12: valueInfo, 13: valueInfo })

const node: Rewrite = (message) => rewritten(message, { 5: attribute })

/** A type among the attributes, as of `Cast`, stands in one that is called `to` or `dtype`. */
const attribute: Rewrite = (message) => {
  const name = Array.from(protobufFields(message)).find(({ number }) => number === 1)?.payload
  const isType = name !== undefined && ['to', 'dtype'].includes(Buffer.from(name).toString('latin1'))
  return rewritten(message, { 5: tensor, 6: graph, 10: tensor, 11: graph }, isType ? 3 : undefined)
}

const valueInfo: Rewrite = (message) =>
  rewritten(message, { 2: (type) => rewritten(type, { 1: tensorType }) })

const tensorType: Rewrite = (message) => rewritten(message, {}, 1)

const tensor: Rewrite = (message) => {
  const isHalf = Array.from(protobufFields(message)).some(
    ({ number, value }) => number === 2 && value === FLOAT16,
  )
  return isHalf ? rewritten(message, { 9: (weights) => [widenHalves(weights)] }, 2) : [message]
}

/** Rewrites the fields that are messages, and changes the type that stands in the field `typeField`. */
function rewritten(message: Uint8Array, rewrites: Record<number, Rewrite>, typeField?: number): Parts {
  return Array.from(protobufFields(message)).flatMap((field) => {
    if (field.number === typeField && field.value === FLOAT16) return [varintField(field.number, FLOAT)]
    const rewrite = rewrites[field.number]
    return rewrite && field.payload ? withLength(field, rewrite(field.payload)) : [field.encoded]
  })
}

function withLength({ number }: ProtobufField, parts: Parts): Parts {
  return [lengthHeader(number, totalLength(parts)), ...parts]
}

function totalLength(parts: Parts): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

function joined(parts: Parts): Uint8Array {
  const whole = new Uint8Array(totalLength(parts))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
