import type { SpokenSegment } from '@mega-pipeline/pipeline'
import { LISTENING_RATE } from '../listening-rate.js'
import { FRAME_SAMPLES } from './frame-samples.js'

/** How likely it is that nobody speaks in a segment: the mean over its frames of what the detector says. */
export function noSpeechProbability(
  speechProbabilities: Float32Array,
  { startSeconds, endSeconds }: Pick<SpokenSegment, 'startSeconds' | 'endSeconds'>,
): number {
  const first = Math.floor((startSeconds * LISTENING_RATE) / FRAME_SAMPLES)
  const last = Math.ceil((endSeconds * LISTENING_RATE) / FRAME_SAMPLES)
  const frames = speechProbabilities.subarray(first, Math.max(last, first + 1))
  return 1 - frames.reduce((sum, probability) => sum + probability, 0) / Math.max(1, frames.length)
}
