import { PipelineError, type Sound } from '@mega-pipeline/pipeline'
import { amplified } from '../loudness/decibels.js'
import { measureLoudness } from '../loudness/measure-loudness.js'
import { NARRATION_LOUDNESS, normaliseLoudness } from '../loudness/normalise-loudness.js'
import { bareSentence, LARGEST_RAISE, pauseBefore } from './sentence-sound.js'

export interface SentencePiece {
  readonly sound: Sound
  readonly startsParagraph: boolean
}

export interface SentenceTimes {
  readonly startSeconds: number
  readonly endSeconds: number
}

export interface JoinedSentences {
  readonly sound: Sound
  /** Where each piece lies in the sound, in the order of the pieces. */
  readonly times: readonly SentenceTimes[]
}

/**
 * One sound out of sentences: silence around each is replaced by a natural pause, each is as loud as the others,
 * and the whole is at -16 LUFS. All pieces must have the same sample rate, and there must be at least one.
 */
export function joinPieces(pieces: readonly SentencePiece[]): JoinedSentences {
  const sampleRate = commonRate(pieces)
  const sentences = pieces.map(({ sound }) => levelled(bareSentence(sound), sampleRate))
  const starts: number[] = []
  let length = 0
  for (const [index, sentence] of sentences.entries()) {
    if (index > 0) length += pauseBefore(pieces[index]?.startsParagraph ?? false, sampleRate)
    starts.push(length)
    length += sentence.length
  }
  const samples = new Float32Array(length)
  for (const [index, sentence] of sentences.entries()) samples.set(sentence, starts[index])
  return {
    sound: normaliseLoudness({ samples, sampleRate }),
    times: sentences.map((sentence, index) => {
      const start = starts[index] ?? 0
      return { startSeconds: start / sampleRate, endSeconds: (start + sentence.length) / sampleRate }
    }),
  }
}

function commonRate(pieces: readonly SentencePiece[]): number {
  const rates = new Set(pieces.map(({ sound }) => sound.sampleRate))
  const [rate] = rates
  if (rate === undefined || rates.size > 1) {
    throw new PipelineError(
      'invalid_input',
      'sentences_do_not_join',
      'Sentences are joined when there is at least one and all have the same sample rate.',
    )
  }
  return rate
}

function levelled(samples: Float32Array, sampleRate: number): Float32Array {
  const gain = NARRATION_LOUDNESS - measureLoudness({ samples, sampleRate })
  return Number.isFinite(gain) ? amplified(samples, Math.min(gain, LARGEST_RAISE)) : samples
}
