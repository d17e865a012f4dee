import type { Sound } from '@mega-pipeline/pipeline'
import { LARGEST_RAISE, pauseBefore } from '../join/sentence-sound.js'
import { amplified } from '../loudness/decibels.js'
import { measureLoudness } from '../loudness/measure-loudness.js'
import { NARRATION_LOUDNESS, normaliseLoudness } from '../loudness/normalise-loudness.js'

/**
 * A sentence at -16 LUFS with no true peak above -1 dBTP. What is sent while the rest is still being spoken cannot be
 * levelled as a whole. But loudness is the mean over blocks of 0.4 s, and no block reaches over a pause into two
 * sentences: where each is at -16 LUFS together with the pauses around it, the whole is so too.
 */
export function levelSentence({ samples, sampleRate }: Sound, isFirst: boolean): Float32Array {
  const pause = pauseBefore(false, sampleRate)
  const start = isFirst ? 0 : pause
  const inPauses = new Float32Array(start + samples.length + pause)
  inPauses.set(samples, start)
  const sentence = { samples: inPauses, sampleRate }
  const raise = NARRATION_LOUDNESS - measureLoudness(sentence)
  if (raise > LARGEST_RAISE) return amplified(samples, LARGEST_RAISE)
  return normaliseLoudness(sentence).samples.slice(start, start + samples.length)
}
