/** A stretch of a recording, in samples; the end is the first sample after it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Two thresholds, as Silero's own `get_speech_timestamps` has them: speech begins where the probability
 * reaches the first and lasts until it falls below the second, so that one soft frame cuts no word in two.
 */
const BEGINS_AT = 0.5
const ENDS_BELOW = 0.35
/** Shorter gaps are inside words (the closure of a "t" lasts about this long). */
const SHORTEST_GAP_FRAMES = 4
/** Shorter bursts (under 96 ms) are clicks and knocks; the shortest spoken words are longer. */
const SHORTEST_SPEECH_FRAMES = 3

/** Where there is speech, from one probability per frame. */
export function findSpeech(probabilities: Float32Array, frameSamples: number): Span[] {
  const frames: Span[] = []
  let start: number | undefined
  for (const [frame, probability] of probabilities.entries()) {
    if (start === undefined && probability >= BEGINS_AT) start = frame
    else if (start !== undefined && probability < ENDS_BELOW) {
      frames.push({ start, end: frame })
      start = undefined
    }
  }
  if (start !== undefined) frames.push({ start, end: probabilities.length })
  return joinClose(frames)
    .filter(({ start: first, end }) => end - first >= SHORTEST_SPEECH_FRAMES)
    .map(({ start: first, end }) => ({ start: first * frameSamples, end: end * frameSamples }))
}

function joinClose(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const previous = joined.at(-1)
    if (previous && span.start - previous.end < SHORTEST_GAP_FRAMES) {
      joined[joined.length - 1] = { start: previous.start, end: span.end }
    } else joined.push(span)
  }
  return joined
}
