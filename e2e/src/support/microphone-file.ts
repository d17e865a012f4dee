import type { SpokenClip } from '@mega-pipeline/bench/quality/librivox-clips'
import { decodeAudio, encodeAudio } from '@mega-pipeline/platform/audio'

/** Chromium takes the microphone's sound from a wav file of 48 kHz. A second of quiet goes before the clip. */
export async function microphoneFile({ sound }: SpokenClip): Promise<Uint8Array> {
  const samples = new Float32Array(sound.sampleRate + sound.samples.length)
  samples.set(sound.samples, sound.sampleRate)
  const file = await encodeAudio({ samples, sampleRate: sound.sampleRate }, 'wav')
  return encodeAudio(await decodeAudio(file, { sampleRate: 48_000, maxSeconds: 60 }), 'wav')
}
