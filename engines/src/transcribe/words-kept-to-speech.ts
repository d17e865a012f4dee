import type { SpokenSegment, SpokenWord } from '@mega-pipeline/pipeline'
import { LISTENING_RATE } from './listening-rate.js'
import type { Span } from './voice-activity/find-speech.js'

/**
 * The segment with its words cut to where there is speech. An alignment gives every moment to some word, so a word
 * beside a pause has the pause too; of such a word the longest part with speech is kept.
 */
export function wordsKeptToSpeech(segment: SpokenSegment, speech: readonly Span[]): SpokenSegment {
  if (!segment.words) return segment
  const spans = speech.map(({ start, end }) => ({
    startSeconds: start / LISTENING_RATE,
    endSeconds: end / LISTENING_RATE,
  }))
  return { ...segment, words: segment.words.map((word) => ({ ...word, ...longestPart(word, spans) })) }
}

type Times = Pick<SpokenWord, 'startSeconds' | 'endSeconds'>

function longestPart(word: Times, spans: readonly Times[]): Times {
  const parts = spans.map(({ startSeconds, endSeconds }) => ({
    startSeconds: Math.max(startSeconds, word.startSeconds),
    endSeconds: Math.min(endSeconds, word.endSeconds),
  }))
  const longest = parts.reduce((best, part) => (length(part) > length(best) ? part : best), parts[0] ?? word)
  return length(longest) > 0 ? longest : word
}

function length({ startSeconds, endSeconds }: Times): number {
  return endSeconds - startSeconds
}
