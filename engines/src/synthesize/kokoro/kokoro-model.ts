import { InferenceSession, Tensor } from 'onnxruntime-node'
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
    return new KokoroModel(await InferenceSession.create(file, { intraOpNumThreads: threads }))
  }

  /** Says at most {@link LONGEST_UTTERANCE} known phonemes, at {@link KOKORO_RATE}. */
  async say(phonemes: string, style: VoiceStyle, speed: number): Promise<Float32Array> {
    const tokens = toTokens(phonemes)
    const { waveform } = await this.session.run({
      input_ids: new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]),
      style: new Tensor('float32', style.forLength(tokens.length - 2), [1, 256]),
      speed: new Tensor('float32', Float32Array.of(speed), [1]),
    })
    if (!waveform) throw new Error('The model gave no waveform.')
    return waveform.data as Float32Array
  }
}
