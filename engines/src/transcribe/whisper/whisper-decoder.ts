import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { AlignmentHead } from './alignment/alignment-heads.js'
import type { Weight } from './ctranslate2-weights.js'
import { decoderGraph } from './whisper-graphs.js'
import { HEAD_SIZE, HEADS, LAYERS } from './whisper-layers.js'

/** Named as the network names them. */
export type Tensors = Readonly<Record<string, Tensor>>

/** What comes of one token. */
export interface DecoderStep {
  /** One for each token of the vocabulary that may come next; unnormalised, and the caller's to change. */
  readonly scores: Float32Array
  /** For each alignment head, the share of its attention that each position of the sound has. */
  readonly attention: readonly Float32Array[]
}

/** The half of Whisper that writes, a token at a time. */
export class WhisperDecoder {
  private readonly session: InferenceSession

  private constructor(session: InferenceSession) {
    this.session = session
  }

  static async load(
    weights: ReadonlyMap<string, Weight>,
    alignmentHeads: readonly AlignmentHead[],
    settings: InferenceSession.SessionOptions,
  ): Promise<WhisperDecoder> {
    return new WhisperDecoder(await InferenceSession.create(decoderGraph(weights, alignmentHeads), settings))
  }

  /** A text about what the encoder heard: takes token after token, from the first of the prompt on. */
  begin(heard: Tensors): (token: number) => Promise<DecoderStep> {
    let memory = emptyMemory()
    let position = 0
    return async (token) => {
      const { logits, attention, ...present } = await this.session.run({
        ...heard,
        ...memory,
        token: integerTensor(token),
        position: integerTensor(position),
      })
      memory = Object.fromEntries(
        Object.entries(present).map(([name, value]) => [name.replace('present', 'past'), value]),
      )
      position += 1
      return { scores: floatsOf(logits), attention: rowsOf(attention) }
    }
  }
}

function integerTensor(value: number): Tensor {
  return new Tensor('int64', BigInt64Array.of(BigInt(value)), [1])
}

function floatsOf(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data
  throw new Error('The Whisper decoder gave no output.')
}

function rowsOf(tensor: Tensor | undefined): Float32Array[] {
  const all = floatsOf(tensor)
  const width = tensor?.dims.at(-1) ?? all.length
  return Array.from({ length: all.length / width }, (_, row) => all.subarray(row * width, (row + 1) * width))
}

function emptyMemory(): Tensors {
  const empty = new Tensor('float32', new Float32Array(0), [HEADS, 0, HEAD_SIZE])
  return Object.fromEntries(
    Array.from({ length: LAYERS }, (_, layer) => [`past_keys_${layer}`, `past_values_${layer}`])
      .flat()
      .map((name) => [name, empty]),
  )
}
