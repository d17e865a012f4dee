import type { MediaView } from '@mega-pipeline/pipeline'
import type { Track } from './track'

/** What the player has in hand of a track: the whole sound, or the sound of the sentence with this index. */
export type Piece = 'whole' | number

/** A place in a track. */
export interface Point {
  readonly piece: Piece
  /** From the beginning of the piece. */
  readonly seconds: number
}

/** What happens when a piece has been heard. */
export type NextStep =
  | { readonly kind: 'play'; readonly point: Point }
  /** The sentence is not there yet. */
  | { readonly kind: 'wait'; readonly sentence: number }
  | { readonly kind: 'end' }

/**
 * Seconds before a sentence at which it is begun, in the pause that stands there. Chromium reckons a place in an mp3
 * from the file's size, and lands up to 0.07 s late (measured: 0.069 s at 230 s of 240 s, 64 kbit/s): without this the
 * first sound would be lost.
 */
const leadIn = 0.1

/** Players' clocks are rounded. */
const tolerance = 0.02

/** The sound of a piece, if it is (still) there. */
export function soundOf({ audio, sentences }: Track, piece: Piece): MediaView | null {
  return piece === 'whole' ? audio : (sentences[piece]?.audio ?? null)
}

/** Where a sentence begins: in the whole sound when that is there, else in its own; null while there is neither. */
export function pointOf({ audio, sentences }: Track, sentence: number): Point | null {
  const { startSeconds = null, audio: own = null } = sentences[sentence] ?? {}
  if (audio && startSeconds !== null) return { piece: 'whole', seconds: Math.max(0, startSeconds - leadIn) }
  if (own) return { piece: sentence, seconds: 0 }
  return audio && sentence === 0 ? { piece: 'whole', seconds: 0 } : null
}

/** Where listening begins. */
export function beginningOf(track: Track): Point | null {
  return track.audio ? { piece: 'whole', seconds: 0 } : pointOf(track, 0)
}

/**
 * What comes after a piece. Sentences are heard in order, so one that is missing is waited for; what has been heard by
 * sentences goes on in the whole sound when that has been finished meanwhile.
 */
export function stepAfter(track: Track, piece: Piece): NextStep {
  if (piece === 'whole') return { kind: 'end' }
  const sentence = piece + 1
  const point = sentence < track.sentences.length ? pointOf(track, sentence) : null
  if (point) return { kind: 'play', point }
  return track.isGrowing ? { kind: 'wait', sentence } : { kind: 'end' }
}

/**
 * Where listening goes on that stopped at a place: there, or at the same place of the whole sound once that is
 * finished; at the beginning when the place is gone or there was none; null while there is nothing to be heard.
 */
export function resumePoint(track: Track, stoppedAt: Point | null): Point | null {
  if (stoppedAt === null || soundOf(track, stoppedAt.piece) === null) return beginningOf(track)
  if (track.audio === null || stoppedAt.piece === 'whole') return stoppedAt
  const start = track.sentences[stoppedAt.piece]?.startSeconds ?? null
  return start === null ? beginningOf(track) : { piece: 'whole', seconds: start + stoppedAt.seconds }
}

/** The sentence that is said at a place; between two, the one before; null before the first and where times are unknown. */
export function sentenceAt({ sentences }: Track, { piece, seconds }: Point): number | null {
  if (piece !== 'whole') return piece
  const begun = sentences.findLastIndex(
    ({ startSeconds }) => startSeconds !== null && startSeconds <= seconds + leadIn + tolerance,
  )
  return begun === -1 ? null : begun
}

/** The sentence of another track that says the same; its first one where none does. */
export function sameSentence(from: Track, sentence: number | null, to: Track): number {
  const line = sentence === null ? undefined : from.sentences[sentence]?.line
  return Math.max(
    0,
    to.sentences.findIndex((other) => other.line === line),
  )
}
