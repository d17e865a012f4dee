import type { Sound } from '@mega-pipeline/pipeline'
import { createMp3Encoder } from 'wasm-media-encoders'
import { concatBytes } from './bytes.js'
import { mp3InfoFrame } from './mp3-info-frame.js'
import { encodeAtOnce, type EmitBytes, type SoundEncoder } from './sound-encoder.js'

/** Transparent for one voice. */
const KILOBITS_PER_SECOND = 64
const CHUNK_SAMPLES = 11_520

/** MPEG layer III of constant bit rate, one channel, with the exact length in its first frame. */
export async function encodeMp3({ samples, sampleRate }: Sound): Promise<Uint8Array> {
  const frames = await encodeAtOnce(samples, (emit) => openMp3(sampleRate, emit))
  return concatBytes([mp3InfoFrame({ frames, samples: samples.length }), frames])
}

/** The same without the first frame: players work the length out from the bit rate, right to a tenth of a second. */
export async function openMp3(sampleRate: number, emit: EmitBytes): Promise<SoundEncoder> {
  const encoder = await createMp3Encoder()
  encoder.configure({ channels: 1, sampleRate, bitrate: KILOBITS_PER_SECOND })
  return {
    encode: (samples) => {
      for (let start = 0; start < samples.length; start += CHUNK_SAMPLES) {
        emit(encoder.encode([samples.subarray(start, start + CHUNK_SAMPLES)]).slice())
      }
    },
    finish: () => emit(encoder.finalize().slice()),
  }
}
