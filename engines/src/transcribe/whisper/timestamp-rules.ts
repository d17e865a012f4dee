import type { WhisperVocabulary } from './whisper-vocabulary.js'

/** The first words begin within the first second, for the sound is cut to where speech is. */
const LATEST_START_SECONDS = 1

/**
 * Which tokens may come next, so that text always stands between two times and times never go back
 * (`ApplyTimestampRules` in https://github.com/openai/whisper/blob/main/whisper/decoding.py).
 * Sets the scores of all others to minus infinity.
 */
export function applyTimestampRules(
  scores: Float32Array,
  written: readonly number[],
  vocabulary: WhisperVocabulary,
): void {
  const { firstTimestamp, endOfText, noTimestamps } = vocabulary
  const forbid = (from: number, to: number): void => {
    scores.fill(Number.NEGATIVE_INFINITY, from, to)
  }
  forbid(noTimestamps, noTimestamps + 1)
  const last = written.at(-1)
  if (last === undefined) {
    forbid(0, firstTimestamp)
    forbid(firstTimestamp + LATEST_START_SECONDS / 0.02 + 1, scores.length)
    return
  }
  const times = written.filter((token) => vocabulary.isTimestamp(token))
  const latest = times.at(-1) ?? firstTimestamp
  if (vocabulary.isTimestamp(last)) {
    const isEndOfSegment = times.length % 2 === 0
    // After a segment's end comes the next one's start, or the end of all; after a start comes text.
    if (isEndOfSegment) forbid(0, endOfText)
    else forbid(firstTimestamp, scores.length)
    forbid(firstTimestamp, latest)
  } else {
    // A segment lasts for some time.
    forbid(firstTimestamp, latest + 1)
  }
  if (isTimestampDue(scores, firstTimestamp)) forbid(0, firstTimestamp)
}

/** When all times together are likelier than the likeliest piece of text, a time is due. */
function isTimestampDue(scores: Float32Array, firstTimestamp: number): boolean {
  let highest = Number.NEGATIVE_INFINITY
  for (let token = firstTimestamp; token < scores.length; token++) {
    highest = Math.max(highest, scores[token] ?? highest)
  }
  if (highest === Number.NEGATIVE_INFINITY) return false
  let sum = 0
  for (let token = firstTimestamp; token < scores.length; token++)
    sum += Math.exp((scores[token] ?? 0) - highest)
  let likeliestText = Number.NEGATIVE_INFINITY
  for (let token = 0; token < firstTimestamp; token++) {
    likeliestText = Math.max(likeliestText, scores[token] ?? likeliestText)
  }
  return highest + Math.log(sum) > likeliestText
}
