import { decodeAudio, recogniseAudio } from '@mega-pipeline/platform/audio'

/** What is found of a recording by looking into it. */
export interface CheckedRecording {
  readonly contentType: string
  /** File name extension, without the dot. */
  readonly extension: string
  /** True length: headers may lack it or lie. */
  readonly seconds: number
}

/**
 * Decodes a recording to know that it is one, and how long. Its name and its stated type are not believed.
 * Throws `audio_not_recognised`, `audio_empty`, `audio_truncated` or `audio_too_long`, each saying what to do.
 */
export async function checkRecording(audio: Uint8Array, maximumSeconds: number): Promise<CheckedRecording> {
  const { contentType, extension } = recogniseAudio(audio)
  const { samples, sampleRate } = await decodeAudio(audio, { maxSeconds: maximumSeconds })
  return { contentType, extension, seconds: samples.length / sampleRate }
}
