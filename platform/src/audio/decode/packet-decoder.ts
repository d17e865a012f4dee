import type { AudioCodec, InputAudioTrack } from 'mediabunny'
import { MPEGDecoder } from 'mpg123-decoder'
import { OpusDecoder } from 'opus-decoder'
import { FLACDecoder } from '@wasm-audio-decoders/flac'
import { AacDecoder } from './aac/aac-decoder.js'
import { audioCodecNotSupported } from './audio-problems.js'
import type { DecodedBlock } from './decoded-block.js'

/** Decodes one packet of a container at a time, in WebAssembly. */
export type DecodePacket = (packet: Uint8Array) => DecodedBlock | Promise<DecodedBlock>

type OpenDecoder = (track: { header: Uint8Array; channels: number }) => Promise<DecodePacket>

const openers: Readonly<Partial<Record<AudioCodec, OpenDecoder>>> = {
  aac: async ({ header }) => {
    const decoder = new AacDecoder(header)
    return (packet) => decoder.decode(packet)
  },
  flac: async () => {
    const decoder = new FLACDecoder()
    await decoder.ready
    return async (packet) => block(await decoder.decodeFrames([packet]))
  },
  mp3: async () => {
    const decoder = new MPEGDecoder()
    await decoder.ready
    return (packet) => block(decoder.decodeFrame(packet))
  },
  opus: async ({ header, channels }) => {
    const decoder = new OpusDecoder(opusStreams(header, channels))
    await decoder.ready
    return (packet) => block(decoder.decodeFrame(packet))
  },
}

/** The decoder for a track's codec. Throws `audio_codec_not_supported`. */
export async function openPacketDecoder(track: InputAudioTrack): Promise<DecodePacket> {
  const config = await track.getDecoderConfig()
  const open = track.codec && openers[track.codec]
  if (!config || !open) throw audioCodecNotSupported()
  return await open({ header: bytesOf(config.description), channels: config.numberOfChannels })
}

function block(decoded: { channelData: Float32Array[]; sampleRate: number }): DecodedBlock {
  return { channels: decoded.channelData, sampleRate: decoded.sampleRate }
}

/** OpusHead (RFC 7845, 5.1), which Ogg, WebM and MP4 all hand on: channels, what to skip at the start, and streams. */
function opusStreams(header: Uint8Array, channels: number) {
  const preSkip = (header[10] ?? 0) + 256 * (header[11] ?? 0)
  const hasMapping = (header[18] ?? 0) !== 0
  if (!hasMapping) return { channels, preSkip }
  return {
    channels,
    preSkip,
    streamCount: header[19] ?? 1,
    coupledStreamCount: header[20] ?? 0,
    channelMappingTable: [...header.subarray(21, 21 + channels)],
  }
}

function bytesOf(description: ArrayBufferView | ArrayBufferLike | undefined): Uint8Array {
  if (!description) return new Uint8Array(0)
  if (!ArrayBuffer.isView(description)) return new Uint8Array(description)
  return new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
}
