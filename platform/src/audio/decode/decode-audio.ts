import { readFile } from 'node:fs/promises'
import { PipelineError, type Sound } from '@mega-pipeline/pipeline'
import { audioTruncated } from './audio-problems.js'
import { decodeInWorker } from './decode-in-worker.js'
import { decodeWithFfmpeg } from './decode-with-ffmpeg.js'
import { recogniseAudio } from './recognise-audio.js'
import type { AudioContainer } from './sniff-audio.js'
import { isTruncated } from './truncation.js'

export interface DecodeAudioOptions {
  /** Longer recordings are refused with `audio_too_long`. */
  readonly maxSeconds: number
  /** Samples per second of the result; by default 16,000, which the transcribers listen at. */
  readonly sampleRate?: number
  readonly signal?: AbortSignal
}

/** What the sandbox reads. */
const SANDBOXED: readonly AudioContainer[] = ['wav', 'mp3', 'mp4', 'webm', 'ogg', 'flac', 'aac']

/**
 * A recording, as bytes or as a file's path, as one channel of samples. The format is told by its bytes.
 * Decodes outside the event loop: in WebAssembly, or by ffmpeg what only ffmpeg knows.
 * Throws `audio_empty`, `audio_not_recognised`, `audio_truncated`, `audio_too_long`, `audio_has_no_sound_track`
 * or `audio_codec_not_supported`, all `invalid_input`.
 * @example
 * const sound = await decodeAudio(bytes, { maxSeconds: 600, signal })
 */
export async function decodeAudio(source: Uint8Array | string, options: DecodeAudioOptions): Promise<Sound> {
  const { maxSeconds, sampleRate = 16_000, signal } = options
  signal?.throwIfAborted()
  const bytes = typeof source === 'string' ? await readFile(source, { signal }) : source
  const { format } = recogniseAudio(bytes)
  if (isTruncated(bytes, format)) throw audioTruncated()
  const limits = { maxSeconds, sampleRate }
  if (!SANDBOXED.includes(format)) return await decodeWithFfmpeg(bytes, format, limits, signal)
  try {
    return await decodeInWorker({ bytes, format, limits }, signal)
  } catch (error) {
    const isForFfmpeg = error instanceof PipelineError && error.code === 'audio_codec_not_supported'
    if (!isForFfmpeg) throw error
    return await decodeWithFfmpeg(bytes, format, limits, signal)
  }
}
