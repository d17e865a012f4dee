import type { SpokenSegment } from '@mega-pipeline/pipeline'
import type { WhisperVocabulary } from './whisper-vocabulary.js'

/** What is said from one time to another, with the tokens that say it. */
export interface TimedTokens extends SpokenSegment {
  /** Without the times. */
  readonly tokens: readonly number[]
}

/** Tokens as segments: each is a start, its text, and an end. What is cut off by the limit of tokens lasts to the end. */
export function readSegments(
  tokens: readonly number[],
  vocabulary: WhisperVocabulary,
  endSeconds: number,
): TimedTokens[] {
  const segments: TimedTokens[] = []
  let start = 0
  let text: number[] = []
  const close = (end: number): void => {
    const spoken = vocabulary.text(text).trim()
    const last = Math.min(end, endSeconds)
    if (spoken) segments.push({ text: spoken, startSeconds: start, endSeconds: last, tokens: text })
    text = []
  }
  for (const token of tokens) {
    if (!vocabulary.isTimestamp(token)) text.push(token)
    else {
      const seconds = vocabulary.seconds(token)
      if (text.length > 0) close(seconds)
      start = Math.min(seconds, endSeconds)
    }
  }
  close(endSeconds)
  return segments
}
