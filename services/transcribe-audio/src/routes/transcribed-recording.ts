import type { Language, SpokenSegment } from '@mega-pipeline/pipeline'

/** A recording with what was heard in it. */
export interface TranscribedRecording {
  readonly segments: readonly SpokenSegment[]
  readonly language: Language
  /** Length of the recording, in seconds. */
  readonly seconds: number
}

/** What goes between the texts of two segments. */
export const SEGMENT_SEPARATOR = ' '

export function textOf(segments: readonly SpokenSegment[]): string {
  return segments.map(({ text }) => text).join(SEGMENT_SEPARATOR)
}
