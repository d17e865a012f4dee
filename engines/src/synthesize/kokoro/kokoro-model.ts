import { PipelineError } from '@mega-pipeline/pipeline'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { widenedModel } from '../onnx/widened-model.js'
import { toTokens } from './kokoro-vocabulary.js'
import type { VoiceStyle } from './voice-style.js'

/** Samples per second of what Kokoro says. */
export const KOKORO_RATE = 24_000

/** The most phonemes that Kokoro reads at once. */
export const LONGEST_UTTERANCE = 510

/** The network itself: phonemes and a style in, waveform out. */
export class KokoroModel {
  private readonly session: InferenceSession

  private constructor(session: InferenceSession) {
    this.session = session
  }

  static async load(file: string, threads: number): Promise<KokoroModel> {
    // As float16, onnxruntime 1.30 gives nothing but NaN for some sentences: squares overflow in the norms.
    const model = await widenedModel(file)
    const options = { intraOpNumThreads: threads }
    const session = await (typeof model === 'string'
      ? InferenceSession.create(model, options)
      : InferenceSession.create(model, options))
    return new KokoroModel(session)
  }

  /** Says at most {@link LONGEST_UTTERANCE} known phonemes, at {@link KOKORO_RATE}. */
  async say(phonemes: string, style: VoiceStyle, speed: number): Promise<Float32Array> {
    const tokens = toTokens(phonemes)
    const { waveform } = await this.session.run({
      input_ids: new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]),
      style: new Tensor('float32', style.forLength(tokens.length - 2), [1, 256]),
      speed: new Tensor('float32', Float32Array.of(speed), [1]),
    })
    const samples = waveform?.data as Float32Array
    if (samples.some(Number.isNaN)) throw notANumber()
    return samples
  }
}

/** Overflow inside the network spreads over the whole waveform, and would be stored as silence or as noise. */
function notANumber(): PipelineError {
  return new PipelineError(
    'internal',
    'voice_overflow',
    'The voice model failed on this sentence: its numbers overflowed. Try another voice or reword the sentence.',
  )
}
