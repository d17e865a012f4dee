import type { MediaView, SegmentView } from '@mega-pipeline/pipeline'

/** Something to be heard: a whole sound, or the sentences of one that is still being made. */
export interface Narration {
  readonly audio: MediaView | null
  readonly sentences: readonly Pick<SegmentView, 'startSeconds' | 'audio'>[]
  /** Whether more of it may still come. */
  readonly isGrowing: boolean
}

/** What the player has in hand: the whole sound, or the sentence of this index. */
export type Track = 'whole' | number

/** What happens when a sentence has been heard. */
export type NextStep =
  | { readonly kind: 'play'; readonly track: Track; readonly seconds: number }
  | { readonly kind: 'wait' }
  | { readonly kind: 'end' }

/** Where listening begins, or null while there is nothing to be heard. */
export function firstTrack({ audio, sentences }: Narration): Track | null {
  if (audio) return 'whole'
  return sentences[0]?.audio ? 0 : null
}

/** The sound of a track, if it is (still) there. */
export function soundOf({ audio, sentences }: Narration, track: Track): MediaView | null {
  return track === 'whole' ? audio : (sentences[track]?.audio ?? null)
}

/**
 * What comes after a sentence: the rest of the whole sound when that has been finished meanwhile, else the next
 * sentence, else waiting for it. Sentences are heard in order, so one that is missing is waited for.
 */
export function stepAfter({ audio, sentences, isGrowing }: Narration, sentence: number): NextStep {
  const next = sentences[sentence + 1]
  const start = next?.startSeconds ?? null
  if (audio && start !== null) return { kind: 'play', track: 'whole', seconds: start }
  if (next?.audio) return { kind: 'play', track: sentence + 1, seconds: 0 }
  return isGrowing ? { kind: 'wait' } : { kind: 'end' }
}

/** A place in a narration. */
export interface Point {
  readonly track: Track
  readonly seconds: number
}

/**
 * Where listening goes on that stopped at a place: there, or at the same place of the whole sound once that is
 * finished; at the beginning when the place is gone or there was none; null while there is nothing to be heard.
 */
export function resumePoint(narration: Narration, stoppedAt: Point | null): Point | null {
  const first = firstTrack(narration)
  const beginning = first === null ? null : { track: first, seconds: 0 }
  if (stoppedAt === null || soundOf(narration, stoppedAt.track) === null) return beginning
  if (narration.audio === null || stoppedAt.track === 'whole') return stoppedAt
  const start = narration.sentences[stoppedAt.track]?.startSeconds ?? null
  return start === null ? beginning : { track: 'whole', seconds: start + stoppedAt.seconds }
}
