import type { AudioFormat } from '../encode/audio-format.js'
import { encoders } from '../encode/encoders.js'
import type { EmitBytes, SoundEncoder } from '../encode/sound-encoder.js'
import type { SentencePiece } from '../join/join-pieces.js'
import { bareSentence, pauseBefore } from '../join/sentence-sound.js'
import { levelSentence } from './level-sentence.js'
import { resampled } from './resampled.js'

/** Samples per second of every narration that is streamed: what OpenAI's `pcm` has, and our voices speak at. */
export const NARRATION_RATE = 24_000

/** Writes a narration as a file while its sentences are still being spoken. */
export class NarrationWriter {
  private readonly open: () => SoundEncoder | Promise<SoundEncoder>
  private encoder: SoundEncoder | undefined
  private samples = 0

  private constructor(open: () => SoundEncoder | Promise<SoundEncoder>) {
    this.open = open
  }

  static async load(format: AudioFormat, emit: EmitBytes): Promise<NarrationWriter> {
    const { open } = await encoders[format]()
    return new NarrationWriter(() => open(NARRATION_RATE, emit))
  }

  /** The next sentence: after the pause that belongs before it, and as loud as the others. */
  async add({ sound, startsParagraph }: SentencePiece): Promise<void> {
    const sentence = bareSentence({ samples: resampled(sound, NARRATION_RATE), sampleRate: NARRATION_RATE })
    if (sentence.length === 0) return
    const isFirst = this.samples === 0
    if (!isFirst) await this.write(new Float32Array(pauseBefore(startsParagraph, NARRATION_RATE)))
    await this.write(levelSentence({ samples: sentence, sampleRate: NARRATION_RATE }, isFirst))
  }

  /** @returns how long the narration is, in seconds */
  async finish(): Promise<number> {
    const encoder = await this.opened()
    await encoder.finish()
    return this.samples / NARRATION_RATE
  }

  private async write(samples: Float32Array): Promise<void> {
    this.samples += samples.length
    const encoder = await this.opened()
    await encoder.encode(samples)
  }

  /** Not before there is sound: the first byte of the file says that the first sentence could be spoken. */
  private async opened(): Promise<SoundEncoder> {
    return (this.encoder ??= await this.open())
  }
}
