import type { Sound } from '@mega-pipeline/pipeline'
import { concatBytes } from './bytes.js'
import { encodePcm } from './pcm16.js'

const HEADER_BYTES = 44

/** RIFF WAVE with 16-bit PCM, one channel. */
export function encodeWav({ samples, sampleRate }: Sound): Uint8Array {
  const data = encodePcm(samples)
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(HEADER_BYTES - 8 + data.length, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(data.length, 40)
  return concatBytes([header, data])
}
