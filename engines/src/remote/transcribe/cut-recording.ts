import type { Sound } from '@mega-pipeline/pipeline'
import { quietestPlace } from '../../transcribe/pieces/quietest-place.js'

/** Long enough for a model to have context, short enough for every provider's limit and for signs of life. */
const LONGEST_SECONDS = 120
const EARLIEST_CUT_SECONDS = 90
/** Shorter recordings are refused by OpenAI, and hold no words. */
const SHORTEST_SECONDS = 0.1

/** A part of a recording that is sent by itself. */
export interface RecordingPart {
  readonly sound: Sound
  /** Where it begins in the whole. */
  readonly startSeconds: number
}

/** Cuts a recording into parts that can be sent one after the other, where it is quietest. */
export function cutRecording({ samples, sampleRate }: Sound): RecordingPart[] {
  const parts: RecordingPart[] = []
  let start = 0
  while (samples.length - start >= SHORTEST_SECONDS * sampleRate) {
    const isLast = samples.length - start <= LONGEST_SECONDS * sampleRate
    const end = isLast
      ? samples.length
      : quietestPlace(
          samples,
          start + EARLIEST_CUT_SECONDS * sampleRate,
          start + LONGEST_SECONDS * sampleRate,
        )
    parts.push({
      sound: { samples: samples.slice(start, end), sampleRate },
      startSeconds: start / sampleRate,
    })
    start = end
  }
  return parts
}
