import { FLACDecoder } from '@wasm-audio-decoders/flac'
import { audioTruncated } from './audio-problems.js'
import type { DecodedBlock, OpenedAudio } from './decoded-block.js'
import { decodeStream } from './decode-stream.js'
import { id3Length } from './id3.js'

/**
 * The parser sees a frame when it has 13 bytes from its start, and a last frame of digital silence has 11: it would be
 * lost. Zeros behind a frame change neither its checksum, which is a remainder of nought, nor its sound.
 */
const PADDING_BYTES = 16

/** A FLAC file. Its header tells how many samples there are, unless it was written live (RFC 9639, 8.2). */
export function openFlac(file: Uint8Array): OpenedAudio {
  const bytes = file.subarray(id3Length(file))
  const at = (place: number): number => bytes[place] ?? 0
  const sampleRate = (at(18) << 12) + (at(19) << 4) + (at(20) >> 4)
  const total = (at(21) & 15) * 2 ** 32 + ((at(22) << 24) >>> 0) + (at(23) << 16) + (at(24) << 8) + at(25)
  return { seconds: total / Math.max(1, sampleRate), blocks: decodeFlac(bytes, total) }
}

async function* decodeFlac(bytes: Uint8Array, total: number): AsyncGenerator<DecodedBlock> {
  let decoded = 0
  const padded = new Uint8Array(bytes.length + PADDING_BYTES)
  padded.set(bytes)
  for await (const block of decodeStream(new FLACDecoder(), padded)) {
    decoded += block.channels[0]?.length ?? 0
    yield block
  }
  if (decoded < total) throw audioTruncated()
}
