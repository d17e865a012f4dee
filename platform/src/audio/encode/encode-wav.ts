import type { Sound } from '@mega-pipeline/pipeline'
import { concatBytes } from './bytes.js'
import { encodePcm } from './pcm16.js'
import type { EmitBytes, SoundEncoder } from './sound-encoder.js'

const HEADER_BYTES = 44
/** What programs that write to a pipe put for a length; ffmpeg, browsers and our own decoder read on to the end. */
const UNKNOWN_LENGTH = 0xff_ff_ff_ff

/** RIFF WAVE with 16-bit PCM, one channel. */
export function encodeWav({ samples, sampleRate }: Sound): Uint8Array {
  const data = encodePcm(samples)
  const lengths = { whole: HEADER_BYTES - 8 + data.length, data: data.length }
  return concatBytes([wavHeader(sampleRate, lengths), data])
}

/** The same bit by bit, with no length in its header, as OpenAI streams it. Strict readers take such a file for one of 25 hours. */
export function openWav(sampleRate: number, emit: EmitBytes): SoundEncoder {
  emit(wavHeader(sampleRate, { whole: UNKNOWN_LENGTH, data: UNKNOWN_LENGTH }))
  return openPcm(sampleRate, emit)
}

/** Samples without a header. */
export function openPcm(_sampleRate: number, emit: EmitBytes): SoundEncoder {
  return { encode: (samples) => emit(encodePcm(samples)), finish: () => {} }
}

function wavHeader(sampleRate: number, bytes: { whole: number; data: number }): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(bytes.whole, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(bytes.data, 40)
  return header
}
