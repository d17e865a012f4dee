import type { AlignmentHead } from './alignment/alignment-heads.js'
import type { Weight } from './ctranslate2-weights.js'
import { HOP, logMel, WINDOW } from './log-mel.js'
import { OnnxGraph } from './onnx/onnx-graph.js'
import { HEAD_SIZE, HEADS, LAYERS, WhisperLayers, WIDTH } from './whisper-layers.js'

/** Whisper always listens to 30 s; what is shorter is filled up with silence. */
const WINDOW_SAMPLES = 480_000
/** Half a window more on each side, so that the first spectrum is centred on the first sample. */
export const PADDED_SAMPLES = WINDOW_SAMPLES + WINDOW - HOP
const POSITIONS = 1500

/** From samples to what the decoder looks at: keys and values of the sound for each of its layers. */
export function encoderGraph(weights: ReadonlyMap<string, Weight>): Uint8Array {
  const graph = new OnnxGraph()
  const layers = new WhisperLayers(graph, weights)
  const samples = graph.input('samples', 'float', [1, 1, PADDED_SAMPLES])
  let value = convolve(layers, 'encoder/conv1', logMel(graph, samples), 1)
  value = convolve(layers, 'encoder/conv2', value, 2)
  const positions = graph.node('Transpose', [value], { perm: [0, 2, 1] })
  const flat = graph.node('Reshape', [positions, graph.integers([POSITIONS, WIDTH])])
  value = graph.node('Add', [flat, layers.weight('encoder/position_encodings/encodings')])
  for (let layer = 0; layer < LAYERS; layer++) {
    const name = `encoder/layer_${layer}`
    const attention = `${name}/self_attention`
    const joint = layers.linear(`${attention}/linear_0`, layers.normalise(`${attention}/layer_norm`, value))
    const attended = layers.attend(layers.heads(joint, 0), layers.heads(joint, 1), layers.heads(joint, 2))
    value = graph.node('Add', [value, layers.linear(`${attention}/linear_1`, attended)])
    value = layers.feedForward(`${name}/ffn`, value)
  }
  const heard = layers.normalise('encoder/layer_norm', value)
  for (let layer = 0; layer < LAYERS; layer++) {
    const joint = layers.linear(`decoder/layer_${layer}/attention/linear_1`, heard)
    const shape = [HEADS, POSITIONS, HEAD_SIZE]
    graph.output(`heard_keys_${layer}`, layers.heads(joint, 0), 'float', shape)
    graph.output(`heard_values_${layer}`, layers.heads(joint, 1), 'float', shape)
  }
  return graph.model()
}

function convolve(layers: WhisperLayers, name: string, value: string, stride: number): string {
  const inputs = [value, layers.weight(`${name}/weight`), layers.weight(`${name}/bias`)]
  return layers.graph.node('Gelu', [layers.graph.node('Conv', inputs, { pads: [1, 1], strides: [stride] })])
}

/**
 * One step of writing: the token before and its position, and what is remembered, give scores for the next token, and
 * what of the sound the alignment heads look at: `attention` [heads, 1, positions].
 */
export function decoderGraph(
  weights: ReadonlyMap<string, Weight>,
  alignmentHeads: readonly AlignmentHead[],
): Uint8Array {
  const graph = new OnnxGraph()
  const layers = new WhisperLayers(graph, weights)
  const vocabulary = layers.weight('decoder/embeddings/weight')
  const token = graph.node('Gather', [vocabulary, graph.input('token', 'int64', [1])])
  const places = layers.weight('decoder/position_encodings/encodings')
  let value = graph.node('Add', [
    token,
    graph.node('Gather', [places, graph.input('position', 'int64', [1])]),
  ])
  const looks: string[] = []
  for (let layer = 0; layer < LAYERS; layer++) {
    const name = `decoder/layer_${layer}`
    value = graph.node('Add', [value, attendToText(layers, layer, `${name}/self_attention`, value)])
    const { attended, shares } = attendToSound(layers, layer, `${name}/attention`, value)
    const heads = alignmentHeads.filter((head) => head.layer === layer).map(({ head }) => head)
    if (heads.length > 0) looks.push(graph.node('Gather', [shares, graph.integers(heads)]))
    value = graph.node('Add', [value, attended])
    value = layers.feedForward(`${name}/ffn`, value)
  }
  const last = layers.normalise('decoder/layer_norm', value)
  const shape = [alignmentHeads.length, 1, POSITIONS]
  graph.output('attention', graph.node('Concat', looks, { axis: 0 }), 'float', shape)
  graph.output('logits', graph.node('Gemm', [last, vocabulary], { transB: 1 }), 'float', [1, 'vocabulary'])
  return graph.model()
}

function attendToText(layers: WhisperLayers, layer: number, name: string, value: string): string {
  const { graph } = layers
  const joint = layers.linear(`${name}/linear_0`, layers.normalise(`${name}/layer_norm`, value))
  const [keys, values] = ['keys', 'values'].map((kind, index) => {
    const before = graph.input(`past_${kind}_${layer}`, 'float', [HEADS, 'past', HEAD_SIZE])
    const all = graph.node('Concat', [before, layers.heads(joint, index + 1)], { axis: 1 })
    graph.output(`present_${kind}_${layer}`, all, 'float', [HEADS, 'present', HEAD_SIZE])
    return all
  }) as [string, string]
  return layers.linear(`${name}/linear_1`, layers.attend(layers.heads(joint, 0), keys, values))
}

function attendToSound(layers: WhisperLayers, layer: number, name: string, value: string) {
  const { graph } = layers
  const query = layers.linear(`${name}/linear_0`, layers.normalise(`${name}/layer_norm`, value))
  const shape = [HEADS, POSITIONS, HEAD_SIZE]
  const keys = graph.input(`heard_keys_${layer}`, 'float', shape)
  const values = graph.input(`heard_values_${layer}`, 'float', shape)
  const shares = layers.shares(layers.heads(query, 0), keys)
  return { attended: layers.linear(`${name}/linear_2`, layers.mix(shares, values)), shares }
}
