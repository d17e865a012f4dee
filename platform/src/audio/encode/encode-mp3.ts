import type { Sound } from '@mega-pipeline/pipeline'
import { createMp3Encoder } from 'wasm-media-encoders'
import { concatBytes } from './bytes.js'
import { mp3InfoFrame } from './mp3-info-frame.js'

/** Transparent for one voice. */
const KILOBITS_PER_SECOND = 64
const CHUNK_SAMPLES = 11_520

/** MPEG layer III of constant bit rate, one channel, with the exact length in its first frame. */
export async function encodeMp3({ samples, sampleRate }: Sound): Promise<Uint8Array> {
  const encoder = await createMp3Encoder()
  encoder.configure({ channels: 1, sampleRate, bitrate: KILOBITS_PER_SECOND })
  const parts: Uint8Array[] = []
  for (let start = 0; start < samples.length; start += CHUNK_SAMPLES) {
    parts.push(encoder.encode([samples.subarray(start, start + CHUNK_SAMPLES)]).slice())
  }
  parts.push(encoder.finalize().slice())
  const frames = concatBytes(parts)
  return concatBytes([mp3InfoFrame({ frames, samples: samples.length }), frames])
}
