import type { Span } from '../voice-activity/find-speech.js'
import { LISTENING_RATE } from '../listening-rate.js'
import { quietestPlace } from './quietest-place.js'

const seconds = (count: number): number => Math.round(count * LISTENING_RATE)

/** How a model likes its pieces, in seconds. */
export interface PieceLengths {
  /** A pause that ends a piece. */
  readonly pause: number
  /** No piece is longer. */
  readonly longest: number
  /** In speech without such a pause, the place to cut is looked for from here on. */
  readonly earliestCut: number
}

/** With less speech than this the models lack context and guess; such a piece waits for what follows ... */
const SHORTEST_PIECE = seconds(1.5)
/** ... unless what follows is this far away. */
const LONGEST_WAIT = seconds(1.5)
/** A cut leaves at least this much for the next piece. */
const LEAST_REST = seconds(2)
/** Soft beginnings and endings that the detector misses lie in this margin. */
const MARGIN = seconds(0.3)

/** Something to recognise in one go. */
export interface Piece {
  /** Where the speech is. */
  readonly speech: Span
  /**
   * What the model hears: the speech with a margin of what is around it. The sounds of pieces never overlap. The first
   * one may begin before the recording, in silence: heard without a lead-in, words at once are heard wrong or twice.
   */
  readonly sound: Span
}

/** Cuts a recording at its pauses; where there is none for long, at its quietest places. */
export function cutIntoPieces(
  samples: Float32Array,
  speech: readonly Span[],
  lengths: PieceLengths,
): Piece[] {
  const spans = groupByPauses(speech, seconds(lengths.pause)).flatMap((group) =>
    splitLong(samples, group, lengths),
  )
  return spans.map((span, index) => {
    const before = spans[index - 1]
    const after = spans[index + 1]
    const earliest = before ? middle(before.end, span.start) : Number.NEGATIVE_INFINITY
    const latest = after ? middle(span.end, after.start) : samples.length
    return {
      speech: span,
      sound: { start: Math.max(span.start - MARGIN, earliest), end: Math.min(span.end + MARGIN, latest) },
    }
  })
}

function groupByPauses(speech: readonly Span[], longPause: number): Span[][] {
  const groups: Span[][] = []
  let group: Span[] = []
  for (const span of speech) {
    const pause = span.start - (group.at(-1)?.end ?? span.start)
    const isShort = (group.at(-1)?.end ?? 0) - (group[0]?.start ?? 0) < SHORTEST_PIECE
    if (pause >= (isShort ? Math.max(LONGEST_WAIT, longPause) : longPause)) {
      groups.push(group)
      group = []
    }
    group.push(span)
  }
  return group.length > 0 ? [...groups, group] : groups
}

/** One group as spans that are not too long, cut at the longest pause in reach, else where it is quietest. */
function splitLong(samples: Float32Array, group: readonly Span[], lengths: PieceLengths): Span[] {
  const start = group[0]?.start ?? 0
  const end = group.at(-1)?.end ?? 0
  const longest = seconds(lengths.longest)
  if (end - start <= longest) return end > start ? [{ start, end }] : []
  const reach = {
    start: start + seconds(lengths.earliestCut),
    end: Math.min(start + longest, end - LEAST_REST),
  }
  const pause = longestPause(group, reach) ?? noPause(quietestPlace(samples, reach.start, reach.end))
  const rest = group
    .filter((span) => span.end > pause.end)
    .map((span) => ({ start: Math.max(span.start, pause.end), end: span.end }))
  return [{ start, end: pause.start }, ...splitLong(samples, rest, lengths)]
}

function longestPause(group: readonly Span[], reach: Span): Span | undefined {
  let longest: Span | undefined
  for (const [index, span] of group.entries()) {
    const next = group[index + 1]
    if (!next || span.end < reach.start || span.end > reach.end) continue
    const pause = { start: span.end, end: next.start }
    if (!longest || pause.end - pause.start > longest.end - longest.start) longest = pause
  }
  return longest
}

function noPause(at: number): Span {
  return { start: at, end: at }
}

function middle(left: number, right: number): number {
  return Math.floor((left + right) / 2)
}
