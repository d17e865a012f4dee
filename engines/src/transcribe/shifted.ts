import type { RecognisedSegment } from './recognition.js'

/** The same segment, so many seconds later. */
export function shifted(segment: RecognisedSegment, seconds: number): RecognisedSegment {
  const { evidence, words } = segment
  return {
    ...later(segment, seconds),
    evidence: { ...evidence, windowStartSeconds: evidence.windowStartSeconds + seconds },
    ...(words && { words: words.map((word) => later(word, seconds)) }),
  }
}

function later<Timed extends { startSeconds: number; endSeconds: number }>(
  timed: Timed,
  seconds: number,
): Timed {
  return {
    ...timed,
    startSeconds: timed.startSeconds + seconds,
    endSeconds: timed.endSeconds + seconds,
  }
}
