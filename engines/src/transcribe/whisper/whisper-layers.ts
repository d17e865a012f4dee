import type { Weight } from './ctranslate2-weights.js'
import type { OnnxGraph } from './onnx/onnx-graph.js'

/** Numbers per position, and per attention head: the same in every Whisper model of this size. */
export const WIDTH = 512
export const HEADS = 8
export const HEAD_SIZE = WIDTH / HEADS
export const LAYERS = 6

/** The building blocks of Whisper's Transformer as ONNX operators. Values are [positions, width] unless said. */
export class WhisperLayers {
  readonly graph: OnnxGraph
  private readonly weights: ReadonlyMap<string, Weight>
  private readonly constants = new Map<string, string>()

  constructor(graph: OnnxGraph, weights: ReadonlyMap<string, Weight>) {
    this.graph = graph
    this.weights = weights
  }

  weight(name: string): string {
    const known = this.constants.get(name)
    if (known) return known
    const weight = this.weights.get(name)
    if (!weight) throw new Error(`The Whisper model has no weight ${name}.`)
    const constant = this.graph.halves(weight.dimensions, weight.bits)
    this.constants.set(name, constant)
    return constant
  }

  linear(name: string, value: string): string {
    const inputs = [value, this.weight(`${name}/weight`), this.weight(`${name}/bias`)]
    return this.graph.node('Gemm', inputs, { transB: 1 })
  }

  normalise(name: string, value: string): string {
    const inputs = [value, this.weight(`${name}/gamma`), this.weight(`${name}/beta`)]
    return this.graph.node('LayerNormalization', inputs, { axis: -1, epsilon: { float: 1e-5 } })
  }

  /** Two layers with GELU between, added to what came in. */
  feedForward(name: string, value: string): string {
    const wide = this.linear(`${name}/linear_0`, this.normalise(`${name}/layer_norm`, value))
    const narrow = this.linear(`${name}/linear_1`, this.graph.node('Gelu', [wide]))
    return this.graph.node('Add', [value, narrow])
  }

  /** Columns of a joint projection as [heads, positions, head size]. */
  heads(projection: string, column: number): string {
    const { graph } = this
    const bounds = [column * WIDTH, (column + 1) * WIDTH, 1].map((bound) => graph.integers([bound]))
    const [start, end, axis] = bounds as [string, string, string]
    const part = graph.node('Slice', [projection, start, end, axis])
    const split = graph.node('Reshape', [part, graph.integers([-1, HEADS, HEAD_SIZE])])
    return graph.node('Transpose', [split], { perm: [1, 0, 2] })
  }

  /** Scaled dot-product attention (Vaswani et al. 2017, 3.2.1) over [heads, positions, head size]. */
  attend(query: string, keys: string, values: string): string {
    return this.mix(this.shares(query, keys), values)
  }

  /** How much each position looks at each other one: [heads, positions of the query, positions of the keys]. */
  shares(query: string, keys: string): string {
    const { graph } = this
    const scale = graph.floats([], Float32Array.of(1 / Math.sqrt(HEAD_SIZE)))
    const scaled = graph.node('Mul', [query, scale])
    const turned = graph.node('Transpose', [keys], { perm: [0, 2, 1] })
    return graph.node('Softmax', [graph.node('MatMul', [scaled, turned])], { axis: -1 })
  }

  /** What is looked at, in these shares, as [positions, width]. */
  mix(shares: string, values: string): string {
    const { graph } = this
    const mixed = graph.node('Transpose', [graph.node('MatMul', [shares, values])], { perm: [1, 0, 2] })
    return graph.node('Reshape', [mixed, graph.integers([-1, WIDTH])])
  }
}
