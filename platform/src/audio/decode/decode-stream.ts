import type { DecodedBlock } from './decoded-block.js'

const CHUNK_BYTES = 65_536

/** What the decoders have in common that take a file's bytes, and find the packets in it by themselves. */
interface StreamDecoder {
  readonly ready: Promise<void>
  decode(bytes: Uint8Array): Promise<DecodedChunk>
  flush(): Promise<DecodedChunk>
}

interface DecodedChunk {
  readonly channelData: Float32Array[]
  readonly sampleRate: number
}

/** The sound of a whole file, block by block. */
export async function* decodeStream(decoder: StreamDecoder, bytes: Uint8Array): AsyncGenerator<DecodedBlock> {
  await decoder.ready
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    yield* blocks(await decoder.decode(bytes.subarray(at, at + CHUNK_BYTES)))
  }
  yield* blocks(await decoder.flush())
}

function* blocks({ channelData, sampleRate }: DecodedChunk): Generator<DecodedBlock> {
  if (channelData[0]?.length) yield { channels: channelData, sampleRate }
}
