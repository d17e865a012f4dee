import { compressionRatio } from './compression-ratio.js'
import type { Recognition } from './recognition.js'

/*
 * Measured on the LibriVox clips (clean, at a 50th of their level, under white noise, at 1.5 times their speed),
 * on French, backward speech, vowels, hummed and sung tones, with all three models. Real English keeps well inside:
 * mean log probability from -0.01 to -0.73 (under noise as loud as the voice), 7 to 25 letters a second.
 */

/** French heard as English is between -0.98 and -1.34. */
const LEAST_MEAN_LOG_PROBABILITY = -0.9
/** Nobody speaks faster; a model that lost itself writes hundreds. */
const MOST_LETTERS_PER_SECOND = 35
/** A word or two for many seconds of sound is what models make of a hum. */
const LEAST_LETTERS_PER_SECOND = 1
/** Loops compress better than speech, which stays near 1.3; Whisper's own limit (Radford et al. 2022, 4.5). */
const MOST_COMPRESSION = 2.4

/** Whether a recognition can be what was said, and not what a model makes of noise, music or another language. */
export function isPlausible(recognition: Recognition, speechSeconds: number): boolean {
  const text = recognition.segments.map((segment) => segment.text).join(' ')
  const lettersPerSecond = text.length / speechSeconds
  return (
    recognition.ended &&
    recognition.meanLogProbability >= LEAST_MEAN_LOG_PROBABILITY &&
    lettersPerSecond >= LEAST_LETTERS_PER_SECOND &&
    lettersPerSecond <= MOST_LETTERS_PER_SECOND &&
    compressionRatio(text) <= MOST_COMPRESSION
  )
}
