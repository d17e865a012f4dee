import { float, integer, message, text, type Field } from './protobuf.js'

/** Element types of TensorProto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3). */
const elementTypes = { float: 1, int64: 7, float16: 10 } as const
type ElementType = keyof typeof elementTypes

/** A name for each free dimension, a number for each fixed one. */
type Shape = readonly (string | number)[]
/** Whole numbers, lists of them, and floating-point numbers, which are marked as such. */
type Attributes = Readonly<Record<string, number | readonly number[] | { readonly float: number }>>

const IR_VERSION = 9
const OPERATOR_SET = 20

/** Writes an ONNX model, operator after operator. Every method that computes gives the name of its result. */
export class OnnxGraph {
  private readonly fields: Uint8Array[] = []
  private count = 0

  input(name: string, type: ElementType, shape: Shape): string {
    this.fields.push(...message(11, valueInfo(name, type, shape)))
    return name
  }

  output(name: string, value: string, type: ElementType, shape: Shape): void {
    this.fields.push(...message(1, nodeFields('Identity', [value], name, {})))
    this.fields.push(...message(12, valueInfo(name, type, shape)))
  }

  /** A constant of 32-bit floating-point numbers. */
  floats(dimensions: readonly number[], values: Float32Array): string {
    return this.constant('float', dimensions, values)
  }

  integers(values: readonly number[]): string {
    return this.constant('int64', [values.length], BigInt64Array.from(values.map(BigInt)))
  }

  /** A constant that is stored in 16 bits and computed with in 32. */
  halves(dimensions: readonly number[], bits: Uint8Array): string {
    return this.node('Cast', [this.constant('float16', dimensions, bits)], { to: elementTypes.float })
  }

  node(operator: string, inputs: readonly string[], attributes: Attributes = {}): string {
    const output = this.fresh()
    this.fields.push(...message(1, nodeFields(operator, inputs, output, attributes)))
    return output
  }

  /** The whole model, as `InferenceSession.create` takes it. */
  model(): Uint8Array {
    const operators = message(8, integer(2, OPERATOR_SET))
    const graph = message(7, [...text(2, 'graph'), ...this.fields])
    return new Uint8Array(Buffer.concat([...integer(1, IR_VERSION), ...operators, ...graph]))
  }

  private constant(type: ElementType, dimensions: readonly number[], values: ArrayBufferView): string {
    const name = this.fresh()
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    this.fields.push(
      ...message(5, [
        ...dimensions.flatMap((dimension) => integer(1, dimension)),
        ...integer(2, elementTypes[type]),
        ...text(8, name),
        ...message(9, [bytes]),
      ]),
    )
    return name
  }

  private fresh(): string {
    this.count += 1
    return `v${this.count}`
  }
}

function nodeFields(
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: Attributes,
): Field {
  return [
    ...inputs.flatMap((input) => text(1, input)),
    ...text(2, output),
    ...text(4, operator),
    ...Object.entries(attributes).flatMap(([name, value]) => message(5, attributeFields(name, value))),
  ]
}

function attributeFields(name: string, value: Attributes[string]): Field {
  if (typeof value === 'number') return [...text(1, name), ...integer(3, value), ...integer(20, 2)]
  if ('float' in value) return [...text(1, name), ...float(2, value.float), ...integer(20, 1)]
  return [...text(1, name), ...value.flatMap((item) => integer(8, item)), ...integer(20, 7)]
}

function valueInfo(name: string, type: ElementType, shape: Shape): Field {
  const dimensions = shape.flatMap((size) =>
    message(1, typeof size === 'string' ? text(2, size) : integer(1, size)),
  )
  const tensor = [...integer(1, elementTypes[type]), ...message(2, dimensions)]
  return [...text(1, name), ...message(2, message(1, tensor))]
}
