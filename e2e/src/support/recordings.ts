import { loadLibrivoxClips, type SpokenClip } from '@mega-pipeline/bench/quality/librivox-clips'
import type { Sound } from '@mega-pipeline/pipeline'

/** One sentence of seven seconds, read by a person: "and mister john dashwood had then leisure to consider". */
export async function humanClip(): Promise<SpokenClip> {
  const [clip] = await loadLibrivoxClips()
  if (!clip) throw new Error('There are no LibriVox clips.')
  return clip
}

/** A quiet room: noise of a fixed seed at about -66 dB, as any microphone has. */
export function quietRoom(seconds: number): Sound {
  const sampleRate = 16_000
  let state = 1
  const samples = Float32Array.from({ length: seconds * sampleRate }, () => {
    // A linear congruential generator (Numerical Recipes), so that every run hears the same room.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state / 2 ** 32 - 0.5) * 0.002
  })
  return { samples, sampleRate }
}
