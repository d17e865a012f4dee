import type { Language, SpokenWord } from '@mega-pipeline/pipeline'
import type { TimedTokens } from '../read-segments.js'
import type { Tensors, WhisperDecoder } from '../whisper-decoder.js'
import type { WhisperVocabulary } from '../whisper-vocabulary.js'
import { splitIntoWords } from './split-into-words.js'
import { tokenTimes } from './token-times.js'

const POSITIONS_PER_SECOND = 50

/** What was written, and what it is about. */
export interface Written {
  readonly heard: Tensors
  readonly segments: readonly TimedTokens[]
  /** Length of the sound. */
  readonly seconds: number
  readonly language: Language
}

/**
 * When each word is said, for each segment: the whole text is written again, this time without times between its
 * words, and what the decoder looks at before each token is followed through the sound. Where no mark stands after a
 * word a comma is written: before a mark the decoder looks at the end of the word, but before a word it looks ahead,
 * by 0.2 to 0.4 s (measured with words of known times), and what went before would be found too short.
 */
export async function alignWords(
  { heard, segments, seconds, language }: Written,
  decoder: WhisperDecoder,
  vocabulary: WhisperVocabulary,
  signal: AbortSignal,
): Promise<SpokenWord[][]> {
  const step = decoder.begin(heard)
  for (const token of vocabulary.prompt(language)) await step(token)
  const words = segments.map(({ tokens }) => splitIntoWords(tokens, language, vocabulary))
  const written = words.flat().map((word) => vocabulary.withMark(word))
  const positions = Math.ceil(seconds * POSITIONS_PER_SECOND)
  const attention: Float32Array[][] = []
  // The mark before the first word too, for its attention tells when the first word begins; the last token's, when all ends.
  for (const token of [vocabulary.noTimestamps, ...written.flat()]) {
    signal.throwIfAborted()
    const { attention: heads } = await step(token)
    attention.push(heads.map((row) => row.slice(0, positions)))
  }
  const times = tokenTimes(attention)
  let index = 0
  return words.map((ofSegment) =>
    ofSegment.map((word) => {
      const startSeconds = times[index] ?? 0
      index += vocabulary.withMark(word).length
      const endSeconds = times[index] ?? startSeconds
      return { word: vocabulary.text(word).trim(), startSeconds, endSeconds }
    }),
  )
}
