import type { Sound } from '@mega-pipeline/pipeline'
import { createHash } from 'node:crypto'
import libflac, { type Flac } from 'libflacjs'
import { encodePcm, toPcm16 } from './pcm16.js'
import { encodeAtOnce, type EmitBytes, type SoundEncoder } from './sound-encoder.js'

const COMPRESSION_LEVEL = 5
/** Where the MD5 sum of the samples stands: `fLaC`, 4 bytes of block header, 18 bytes of STREAMINFO before it. */
const MD5_OFFSET = 26
/** What a header says that does not know the number of samples (RFC 9639, section 8.2). */
const UNKNOWN_LENGTH = 0

/** Native FLAC, 16 bits, one channel, with the number of samples and their MD5 sum in its header. */
export async function encodeFlac({ samples, sampleRate }: Sound): Promise<Uint8Array> {
  const file = await encodeAtOnce(samples, (emit) => openFlac(sampleRate, emit, samples.length))
  file.set(createHash('md5').update(encodePcm(samples)).digest(), MD5_OFFSET)
  return file
}

/** The same with neither in its header, which the format allows. */
export async function openFlac(
  sampleRate: number,
  emit: EmitBytes,
  length: number = UNKNOWN_LENGTH,
): Promise<SoundEncoder> {
  const flac = await loaded()
  const encoder = flac.create_libflac_encoder(sampleRate, 1, 16, COMPRESSION_LEVEL, length, true, 0)
  flac.init_encoder_stream(encoder, (part) => emit(part.slice()))
  return {
    encode: (samples) => {
      const integers = Int32Array.from(toPcm16(samples))
      flac.FLAC__stream_encoder_process_interleaved(encoder, integers, samples.length)
    },
    finish: () => {
      flac.FLAC__stream_encoder_finish(encoder)
      flac.FLAC__stream_encoder_delete(encoder)
    },
  }
}

function loaded(): Promise<Flac> {
  // The WebAssembly build asks Node's fetch for a file path, which fails; this one is plain JavaScript.
  const flac = libflac('min')
  return flac.isReady()
    ? Promise.resolve(flac)
    : new Promise((resolve) => flac.on('ready', () => resolve(flac)))
}
