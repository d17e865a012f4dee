import type { SpokenSegment } from '../engine.js'
import type { PlannedSentence } from './cell-plan.js'

/**
 * When each part of a transcript is said in its recording, for subtitles. Sentences that were written in the place of
 * one are said in its time, together; one that has no time goes with the one before it. Empty where none has a time.
 */
export function transcriptCues(sentences: readonly PlannedSentence[]): SpokenSegment[] {
  const cues: SpokenSegment[] = []
  for (const { text, startSeconds, endSeconds } of sentences) {
    const last = cues.at(-1)
    const goesOn = last && (startSeconds === undefined || startSeconds === last.startSeconds)
    if (text === null || text === '') continue
    if (goesOn) cues.splice(-1, 1, { ...last, text: `${last.text} ${text}` })
    else if (startSeconds !== undefined && endSeconds !== undefined)
      cues.push({ text, startSeconds, endSeconds })
  }
  return cues
}
