import { readFile } from 'node:fs/promises'
import { decodeAudio, encodeAudio, type AudioFormat } from '@mega-pipeline/platform/audio'

/** What is said in the recording that is sent. */
export const spokenSentence = 'The harbour was quiet in the morning, and the first boats came home with fish.'
export const SPOKEN_SECONDS = 5.2

const SAMPLE_RATE = 16_000

/** The spoken sentence as it lies in the repository, an mp3. */
export async function spokenRecording(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL('../../assets/spoken-sentence.mp3', import.meta.url)))
}

/** The spoken sentence in another format. */
export async function spokenRecordingAs(format: AudioFormat): Promise<Uint8Array<ArrayBuffer>> {
  const sound = await decodeAudio(await spokenRecording(), { maxSeconds: 60, sampleRate: SAMPLE_RATE })
  return new Uint8Array(await encodeAudio(sound, format))
}

/** The spoken sentence, again and again: work that takes a while. */
export async function longRecording(times: number): Promise<Uint8Array<ArrayBuffer>> {
  const { samples } = await decodeAudio(await spokenRecording(), { maxSeconds: 60, sampleRate: SAMPLE_RATE })
  const all = new Float32Array(samples.length * times)
  for (let time = 0; time < times; time++) all.set(samples, time * samples.length)
  return new Uint8Array(await encodeAudio({ samples: all, sampleRate: SAMPLE_RATE }, 'wav'))
}

export async function silentRecording(seconds: number): Promise<Uint8Array<ArrayBuffer>> {
  const sound = { samples: new Float32Array(seconds * SAMPLE_RATE), sampleRate: SAMPLE_RATE }
  return new Uint8Array(await encodeAudio(sound, 'wav'))
}

/** Share of the spoken sentence's words that stand in a text, 0 to 1. */
export function shareHeard(text: string): number {
  const wordsOf = (sentence: string): string[] => sentence.toLowerCase().match(/\p{L}+/gu) ?? []
  const heard = new Set(wordsOf(text))
  const spoken = wordsOf(spokenSentence)
  return spoken.filter((word) => heard.has(word)).length / spoken.length
}
