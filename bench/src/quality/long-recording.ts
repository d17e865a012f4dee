import type { SpokenClip } from './librivox-clips.js'

/** Pauses between the clips, in seconds: none, a breath, a sentence's end, a long thought. */
const PAUSES = [0, 0.1, 0.25, 0.4, 0.6, 0.8, 1.2, 2, 3.5]
const CLIPS = 40

/** Clips joined to one recording of more than three minutes, in changing order and with changing pauses. */
export function joinToLongRecording(clips: readonly SpokenClip[]): SpokenClip {
  const sampleRate = clips[0]?.sound.sampleRate ?? 16_000
  const parts: Float32Array[] = []
  const texts: string[] = []
  for (let index = 0; index < CLIPS; index++) {
    // A step of 3 visits all five clips before it comes back, and the offset changes who is next to whom.
    const clip = clips[(index * 3 + Math.floor(index / clips.length)) % clips.length]
    if (!clip) continue
    const pause = PAUSES[index % PAUSES.length] ?? 0
    parts.push(clip.sound.samples, new Float32Array(Math.round(pause * sampleRate)))
    texts.push(clip.text)
  }
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    samples.set(part, at)
    at += part.length
  }
  return { sound: { samples, sampleRate }, text: texts.join(' ') }
}
