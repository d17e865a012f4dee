import { PipelineError, type Sound } from '@mega-pipeline/pipeline'
import { amplified } from '../loudness/decibels.js'
import { measureLoudness } from '../loudness/measure-loudness.js'
import { NARRATION_LOUDNESS, normaliseLoudness } from '../loudness/normalise-loudness.js'
import { fadeEnds } from './fade-ends.js'
import { trimSilence } from './trim-silence.js'

/**
 * Readers aloud breathe about 0.4 s between sentences and about twice that between paragraphs: within the
 * 0.2 to 1 s of the silent pauses of read speech (Campione & Véronis 2002). Less sounds hurried, more sounds lost.
 */
const SENTENCE_PAUSE_SECONDS = 0.4
const PARAGRAPH_PAUSE_SECONDS = 0.8
/** The most that a sentence is raised, in LU: what is still quieter is no speech, and its noise stays quiet. */
const LARGEST_RAISE = 30

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
  const sentences = pieces.map(({ sound }) =>
    levelled(fadeEnds(trimSilence(sound.samples, sampleRate), sampleRate), sampleRate),
  )
  const starts: number[] = []
  let length = 0
  for (const [index, sentence] of sentences.entries()) {
    if (index > 0) length += pauseBefore(pieces[index], sampleRate)
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

function pauseBefore(piece: SentencePiece | undefined, sampleRate: number): number {
  const seconds = piece?.startsParagraph ? PARAGRAPH_PAUSE_SECONDS : SENTENCE_PAUSE_SECONDS
  return Math.round(seconds * sampleRate)
}

function levelled(samples: Float32Array, sampleRate: number): Float32Array {
  const gain = NARRATION_LOUDNESS - measureLoudness({ samples, sampleRate })
  return Number.isFinite(gain) ? amplified(samples, Math.min(gain, LARGEST_RAISE)) : samples
}
