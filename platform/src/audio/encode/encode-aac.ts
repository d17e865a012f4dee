import type { Sound } from '@mega-pipeline/pipeline'
import { registerAacEncoder } from '@mediabunny/aac-encoder'
import { AdtsOutputFormat, AppendOnlyStreamTarget, AudioSample, AudioSampleSource, Output } from 'mediabunny'
import { encodeAtOnce, type EmitBytes, type SoundEncoder } from './sound-encoder.js'

/** Transparent for one voice. */
const BITS_PER_SECOND = 64_000

registerAacEncoder()

/** AAC-LC in ADTS, one channel. */
export function encodeAac({ samples, sampleRate }: Sound): Promise<Uint8Array> {
  return encodeAtOnce(samples, (emit) => openAac(sampleRate, emit))
}

/** The same, frame by frame: ADTS has no header that could tell a length. */
export async function openAac(sampleRate: number, emit: EmitBytes): Promise<SoundEncoder> {
  const target = new AppendOnlyStreamTarget(new WritableStream({ write: (bytes) => emit(bytes.slice()) }))
  const output = new Output({ format: new AdtsOutputFormat(), target })
  const source = new AudioSampleSource({ codec: 'aac', bitrate: BITS_PER_SECOND })
  output.addAudioTrack(source)
  await output.start()
  let taken = 0
  return {
    encode: async (samples) => {
      const timestamp = taken / sampleRate
      taken += samples.length
      if (samples.length === 0) return
      const data = Float32Array.from(samples)
      const sample = new AudioSample({
        data,
        format: 'f32-planar',
        numberOfChannels: 1,
        sampleRate,
        timestamp,
      })
      await source.add(sample)
      sample.close()
    },
    finish: () => output.finalize(),
  }
}
