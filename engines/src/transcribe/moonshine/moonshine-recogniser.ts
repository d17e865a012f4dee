import { join } from 'node:path'
import llamaTokenizer from 'llama-tokenizer-js'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { likeliestToken } from '../likeliest-token.js'
import type { ListeningWish, Recogniser, Recognition } from '../recognition.js'
import { LISTENING_RATE } from '../listening-rate.js'
import { moonshineShapes, type MoonshineVariant } from './moonshine-variants.js'

const START = 1
const END = 2
/** Fast English has 6.5 tokens a second. There is a limit because a model that loops never ends by itself. */
const MOST_TOKENS_PER_SECOND = 9
/** So that a single word of half a second still has room. */
const SPARE_TOKENS = 6

export interface MoonshineOptions {
  readonly variant: MoonshineVariant
  /** Holds `encoder_model.onnx` and `decoder_model_merged.onnx`. */
  readonly directory: string
  /** Threads of computation; by default as many as the machine has cores. */
  readonly threads?: number
}

/**
 * Moonshine: an encoder over the raw waveform and a decoder that writes token after token
 * (Jeffries et al. 2024, https://arxiv.org/abs/2410.15608).
 */
export class MoonshineRecogniser implements Recogniser {
  /**
   * It tells no times inside a piece, so a piece should be a sentence, which most often ends with a pause like this;
   * it is trained on up to 30 s, and below 20 s it neither forgets nor repeats.
   */
  readonly pieceLengths = { pause: 0.6, longest: 20, earliestCut: 8 }
  private readonly encoder: InferenceSession
  private readonly decoder: InferenceSession
  private readonly emptyCache: Record<string, Tensor>

  private constructor(encoder: InferenceSession, decoder: InferenceSession, variant: MoonshineVariant) {
    this.encoder = encoder
    this.decoder = decoder
    const { heads, headSize } = moonshineShapes[variant]
    const caches = decoder.inputNames.filter((name) => name.startsWith('past_key_values.'))
    this.emptyCache = Object.fromEntries(
      caches.map((name) => [name, new Tensor('float32', new Float32Array(0), [0, heads, 1, headSize])]),
    )
  }

  static async load({ variant, directory, threads }: MoonshineOptions): Promise<MoonshineRecogniser> {
    const settings = threads ? { intraOpNumThreads: threads } : {}
    const encoder = await InferenceSession.create(join(directory, 'encoder_model.onnx'), settings)
    const decoder = await InferenceSession.create(join(directory, 'decoder_model_merged.onnx'), settings)
    return new MoonshineRecogniser(encoder, decoder, variant)
  }

  async recognise(samples: Float32Array, _wish: ListeningWish, signal: AbortSignal): Promise<Recognition> {
    const seconds = samples.length / LISTENING_RATE
    const { tokens, ...certainty } = await this.decode(await this.encode(samples), seconds, signal)
    const text = llamaTokenizer.decode([START, ...tokens]).trim()
    const { meanLogProbability } = certainty
    const evidence = { windowStartSeconds: 0, tokens, meanLogProbability }
    return { segments: text ? [{ text, startSeconds: 0, endSeconds: seconds, evidence }] : [], ...certainty }
  }

  private async encode(samples: Float32Array): Promise<Tensor> {
    const { last_hidden_state: heard } = await this.encoder.run({
      input_values: new Tensor('float32', samples, [1, samples.length]),
    })
    if (!heard) throw new Error('The Moonshine encoder gave no output.')
    return heard
  }

  private async decode(heard: Tensor, seconds: number, signal: AbortSignal) {
    const most = Math.floor(seconds * MOST_TOKENS_PER_SECOND) + SPARE_TOKENS
    const tokens: number[] = []
    let cache = this.emptyCache
    let next = START
    let logProbabilities = 0
    let steps = 0
    while (steps < most && next !== END) {
      signal.throwIfAborted()
      const isFirst = steps === 0
      const output = await this.decoder.run({
        ...cache,
        input_ids: new Tensor('int64', BigInt64Array.of(BigInt(next)), [1, 1]),
        encoder_hidden_states: heard,
        use_cache_branch: new Tensor('bool', [!isFirst], [1]),
      })
      const { logits } = output
      if (!(logits?.data instanceof Float32Array)) throw new Error('The Moonshine decoder gave no output.')
      const choice = likeliestToken(logits.data, logits.dims.at(-1) ?? 0)
      next = choice.token
      logProbabilities += choice.logProbability
      steps++
      if (next !== END) tokens.push(next)
      cache = updated(cache, output, isFirst)
    }
    return { tokens, meanLogProbability: logProbabilities / steps, ended: next === END }
  }
}

/** What the decoder remembers. Its view of the encoder's output is computed in the first step and stays. */
function updated(
  cache: Record<string, Tensor>,
  output: Readonly<Record<string, Tensor | undefined>>,
  isFirst: boolean,
): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries(cache).map(([name, tensor]) => {
      const isNew = isFirst || name.includes('.decoder.')
      return [name, (isNew && output[name.replace('past_key_values', 'present')]) || tensor]
    }),
  )
}
