import { EncodedPacketSink, type InputAudioTrack } from 'mediabunny'
import type { DecodedBlock } from './decoded-block.js'
import { openPacketDecoder, type DecodePacket } from './packet-decoder.js'

/**
 * The sound of a track, block by block, without its first `delay` samples. Broken packets are left out, as players do.
 */
export async function* decodePackets(track: InputAudioTrack, delay = 0): AsyncGenerator<DecodedBlock> {
  const decode = await openPacketDecoder(track)
  let toSkip: number | undefined
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const block = await decodedOrNothing(decode, packet.data)
    if (!block) continue
    // What comes before time 0 only warms the decoder up.
    toSkip ??= delay + Math.max(0, Math.round(-packet.timestamp * block.sampleRate))
    const length = block.channels[0]?.length ?? 0
    const skipped = Math.min(toSkip, length)
    toSkip -= skipped
    if (skipped < length)
      yield { ...block, channels: block.channels.map((channel) => channel.subarray(skipped)) }
  }
}

async function decodedOrNothing(decode: DecodePacket, packet: Uint8Array): Promise<DecodedBlock | undefined> {
  try {
    return await decode(packet)
  } catch {
    return undefined
  }
}
