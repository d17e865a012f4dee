import type { Sound } from '@mega-pipeline/pipeline'
import { decodeAudio, decodePcm, NARRATION_RATE } from '@mega-pipeline/platform/audio'

/** The sound of a file of any format but `pcm`, at the rate it was made with. */
export function decodeSpeech(file: Uint8Array): Promise<Sound> {
  return decodeAudio(file, { maxSeconds: 600, sampleRate: NARRATION_RATE })
}

/** The sound of `pcm`, which has no header to know it by. */
export function soundOfPcm(bytes: Uint8Array): Sound {
  return { samples: decodePcm(bytes), sampleRate: NARRATION_RATE }
}

export function secondsOf({ samples, sampleRate }: Sound): number {
  return samples.length / sampleRate
}
