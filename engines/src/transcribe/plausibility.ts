import type { Recognition } from './recognition.js'

/** Whether a recognition can be what was said, and not what a model makes of noise, music or a loop. */
export function isPlausible(recognition: Recognition, speechSeconds: number): boolean {
  return recognition.ended && speechSeconds > 0
}
