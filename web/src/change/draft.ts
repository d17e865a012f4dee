import type { SegmentView } from '@mega-pipeline/pipeline'
import type { WrittenSegment } from '../sentences/paragraphs'

/** What somebody is writing in the place of a sentence, or of some that follow each other. */
export interface Draft {
  /** The sentences that it is written for, as they were then. */
  readonly sentences: readonly WrittenSegment[]
  readonly text: string
}

export function draftOf(sentence: WrittenSegment): Draft {
  return { sentences: [sentence], text: sentence.text }
}

/** What the sentences said, as the gateway joins them. */
export function expectedText({ sentences }: Draft): string {
  return sentences.map(({ text }) => text).join(' ')
}

/**
 * The draft with the sentence before or after it joined to it, and where the caret goes: between the two. Null when
 * there is none, or when it is not there yet.
 */
export function joined(
  draft: Draft,
  segments: readonly SegmentView[],
  direction: 'previous' | 'next',
): { draft: Draft; caret: number } | null {
  const edge = direction === 'previous' ? draft.sentences[0] : draft.sentences.at(-1)
  const place = segments.findIndex(({ id }) => id === edge?.id)
  const other = place === -1 ? undefined : segments[direction === 'previous' ? place - 1 : place + 1]
  if (!other || other.text === null || other.outOfDate) return null
  const sentence: WrittenSegment = { ...other, text: other.text }
  return direction === 'previous'
    ? {
        draft: { sentences: [sentence, ...draft.sentences], text: `${sentence.text} ${draft.text}` },
        caret: sentence.text.length,
      }
    : {
        draft: { sentences: [...draft.sentences, sentence], text: `${draft.text} ${sentence.text}` },
        caret: draft.text.length,
      }
}

/** Whether the sentences that the draft was written for are still there. */
export function hasItsPlace(draft: Draft, segments: readonly SegmentView[]): boolean {
  return draft.sentences.every(({ id }) => segments.some((segment) => segment.id === id))
}
