import { peaksOf } from './peaks'
import { wavFile } from './wav-file'

const sampleRate = 24_000
const peakCount = 100

/** A recording as it can be looked at and listened to. */
export interface DecodedRecording {
  /** What a browser records has no length in its header and cannot be sought in; this has and can. */
  readonly listeningCopy: Blob
  /** Its true length. */
  readonly seconds: number
  readonly peaks: readonly number[]
}

/** Decodes a recording, whole or broken off. Rejects when the browser cannot. */
export async function decodeRecording(audio: Blob): Promise<DecodedRecording> {
  const context = new OfflineAudioContext(1, 1, sampleRate)
  const buffer = await context.decodeAudioData(await audio.arrayBuffer())
  const samples = buffer.getChannelData(0)
  return {
    listeningCopy: wavFile(samples, sampleRate),
    seconds: buffer.duration,
    peaks: peaksOf(samples, peakCount),
  }
}
