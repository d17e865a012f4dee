import type { SpokenSegment } from '@mega-pipeline/pipeline'

/** The same segment, so many seconds later. */
export function movedBy(seconds: number, segment: SpokenSegment): SpokenSegment {
  const { words } = segment
  return {
    ...segment,
    ...later(segment),
    ...(words && { words: words.map((word) => ({ ...word, ...later(word) })) }),
  }

  function later({ startSeconds, endSeconds }: { startSeconds: number; endSeconds: number }) {
    return { startSeconds: startSeconds + seconds, endSeconds: endSeconds + seconds }
  }
}
