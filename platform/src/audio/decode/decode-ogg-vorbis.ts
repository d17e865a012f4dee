import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis'
import type { DecodedBlock } from './decoded-block.js'

const CHUNK_BYTES = 65_536

/** The sound of an Ogg Vorbis file, block by block; this decoder takes the file's bytes and not single packets. */
export async function* decodeOggVorbis(bytes: Uint8Array): AsyncGenerator<DecodedBlock> {
  const decoder = new OggVorbisDecoder()
  await decoder.ready
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const { channelData, sampleRate } = await decoder.decode(bytes.subarray(at, at + CHUNK_BYTES))
    if (channelData[0]?.length) yield { channels: channelData, sampleRate }
  }
  const { channelData, sampleRate } = await decoder.flush()
  if (channelData[0]?.length) yield { channels: channelData, sampleRate }
}
