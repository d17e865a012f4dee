import type { Sound } from '@mega-pipeline/pipeline'
import { createHash } from 'node:crypto'
import libflac, { type Flac } from 'libflacjs'
import { concatBytes } from './bytes.js'
import { encodePcm, toPcm16 } from './pcm16.js'

const COMPRESSION_LEVEL = 5
/** Where the MD5 sum of the samples stands: `fLaC`, 4 bytes of block header, 18 bytes of STREAMINFO before it. */
const MD5_OFFSET = 26

/** Native FLAC, 16 bits, one channel, with the number of samples and their MD5 sum in its header. */
export async function encodeFlac({ samples, sampleRate }: Sound): Promise<Uint8Array> {
  const flac = await loaded()
  const encoder = flac.create_libflac_encoder(sampleRate, 1, 16, COMPRESSION_LEVEL, samples.length, true, 0)
  const parts: Uint8Array[] = []
  flac.init_encoder_stream(encoder, (part) => void parts.push(part.slice()))
  flac.FLAC__stream_encoder_process_interleaved(encoder, Int32Array.from(toPcm16(samples)), samples.length)
  flac.FLAC__stream_encoder_finish(encoder)
  flac.FLAC__stream_encoder_delete(encoder)
  const file = concatBytes(parts)
  file.set(createHash('md5').update(encodePcm(samples)).digest(), MD5_OFFSET)
  return file
}

function loaded(): Promise<Flac> {
  // The WebAssembly build asks Node's fetch for a file path, which fails; this one is plain JavaScript.
  const flac = libflac('min')
  return flac.isReady()
    ? Promise.resolve(flac)
    : new Promise((resolve) => flac.on('ready', () => resolve(flac)))
}
