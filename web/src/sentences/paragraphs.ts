import type { SegmentView } from '@mega-pipeline/pipeline'

/** A sentence that is there, with its text. */
export type WrittenSegment = SegmentView & { readonly text: string }

/** The sentences that are there, paragraph by paragraph. */
export function paragraphsOf(segments: readonly SegmentView[]): WrittenSegment[][] {
  const paragraphs: WrittenSegment[][] = []
  for (const segment of segments) {
    if (!isWritten(segment)) continue
    const open = paragraphs.at(-1)
    if (!open || segment.startsParagraph) paragraphs.push([segment])
    else open.push(segment)
  }
  return paragraphs
}

/** Whether a sentence is there and says something. */
export function isWritten(segment: SegmentView): segment is WrittenSegment {
  return segment.text !== null && segment.text !== ''
}
