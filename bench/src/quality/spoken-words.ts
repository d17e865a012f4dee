import type { Sound, SpeechEngine, SpokenWord } from '@mega-pipeline/pipeline'
import { encodeAudio, decodeAudio } from '@mega-pipeline/platform/audio'

const VOICE = 'af_heart'
/** What is this far below the loudest is silence. */
const SILENCE = 10 ** (-30 / 20)
const RATE = 16_000
const LEAD_SECONDS = 0.2

/** A word spoken alone, cut to where it is heard; at 16,000 samples a second. */
export interface SpokenAlone {
  readonly word: string
  readonly samples: Float32Array
}

export async function sayAlone(engine: SpeechEngine, word: string): Promise<SpokenAlone> {
  const input = { text: word, language: 'en', voice: VOICE, speed: 1.2 }
  const spoken = await engine.run(input, { signal: new AbortController().signal })
  // Through a file, because reading it gives the rate that the transcribers listen at.
  const { samples } = await decodeAudio(await encodeAudio(spoken, 'wav'), { maxSeconds: 10 })
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  const isHeard = (sample: number): boolean => Math.abs(sample) > loudest * SILENCE
  return { word, samples: samples.slice(samples.findIndex(isHeard), samples.findLastIndex(isHeard) + 1) }
}

/** Words one after the other with a gap between, so that it is known when each is said. */
export function layApart(
  words: readonly SpokenAlone[],
  gapSeconds: number,
): { sound: Sound; times: readonly SpokenWord[] } {
  let at = LEAD_SECONDS
  const times = words.map(({ word, samples }) => {
    const startSeconds = at
    const endSeconds = startSeconds + samples.length / RATE
    at = endSeconds + gapSeconds
    return { word, startSeconds, endSeconds }
  })
  const samples = new Float32Array(Math.ceil((at + LEAD_SECONDS) * RATE))
  for (const [index, word] of words.entries()) {
    samples.set(word.samples, Math.round((times[index]?.startSeconds ?? 0) * RATE))
  }
  return { sound: { samples, sampleRate: RATE }, times }
}
