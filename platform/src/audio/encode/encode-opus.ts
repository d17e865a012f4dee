import { Encoder } from '@evan/opus/wasm/index.mjs'
import type { Sound } from '@mega-pipeline/pipeline'
import { concatBytes } from './bytes.js'
import { encodeOggPage, oggSegments, type OggPage } from './ogg-page.js'
import { toPcm16 } from './pcm16.js'

/** Times in an Ogg Opus file are counted at this rate, whatever the sound's own is. */
const GRANULE_RATE = 48_000
const FRAME_SECONDS = 0.02
/** Ample for one voice. */
const BITS_PER_SECOND = 32_000
/** Requests of `opus_encoder_ctl`, from opus_defines.h. */
const SET_BITRATE = 4002
const GET_LOOKAHEAD = 4027
/** A page a second. */
const PACKETS_PER_PAGE = 50
const MOST_SEGMENTS = 255

/** Opus in Ogg, one channel (RFC 7845). The sound's sample rate must be 8, 12, 16, 24 or 48 kHz. */
export function encodeOpus({ samples, sampleRate }: Sound): Uint8Array {
  const encoder = new Encoder({ channels: 1, sample_rate: sampleRate, application: 'audio' })
  encoder.ctl(SET_BITRATE, BITS_PER_SECOND)
  const perSample = GRANULE_RATE / sampleRate
  const lookahead = encoder.ctl(GET_LOOKAHEAD)
  const packets = encodeFrames(encoder, samples, sampleRate, lookahead)
  const preSkip = lookahead * perSample
  return concatBytes([
    encodeOggPage({ packets: [opusHead(preSkip, sampleRate)], sequence: 0, granule: 0, first: true }),
    encodeOggPage({ packets: [opusTags()], sequence: 1, granule: 0 }),
    ...soundPages(packets, preSkip + samples.length * perSample).map(encodeOggPage),
  ])
}

/** Frames enough to bring the whole sound out again, `lookahead` samples late. */
function encodeFrames(
  encoder: Encoder,
  samples: Float32Array,
  sampleRate: number,
  lookahead: number,
): Uint8Array[] {
  const frame = sampleRate * FRAME_SECONDS
  const count = Math.max(1, Math.ceil((samples.length + lookahead) / frame))
  const padded = new Int16Array(count * frame)
  padded.set(toPcm16(samples))
  return Array.from({ length: count }, (_, index) =>
    encoder.encode(padded.subarray(index * frame, (index + 1) * frame)),
  )
}

/** The last page's granule is the true end of the sound, which lies inside the last packet. */
function soundPages(packets: readonly Uint8Array[], end: number): OggPage[] {
  const pages: OggPage[] = []
  let start = 0
  while (start < packets.length) {
    const count = packetsOnPage(packets, start)
    const next = start + count
    const last = next === packets.length
    pages.push({
      packets: packets.slice(start, next),
      sequence: pages.length + 2,
      granule: last ? end : next * FRAME_SECONDS * GRANULE_RATE,
      last,
    })
    start = next
  }
  return pages
}

function packetsOnPage(packets: readonly Uint8Array[], start: number): number {
  let count = 0
  let segments = 0
  while (count < PACKETS_PER_PAGE && start + count < packets.length) {
    segments += oggSegments(packets[start + count] ?? new Uint8Array())
    if (segments > MOST_SEGMENTS) break
    count++
  }
  return count
}

function opusHead(preSkip: number, sampleRate: number): Uint8Array {
  const head = Buffer.alloc(19)
  head.write('OpusHead', 0, 'latin1')
  head.writeUInt8(1, 8)
  head.writeUInt8(1, 9)
  head.writeUInt16LE(preSkip, 10)
  head.writeUInt32LE(sampleRate, 12)
  return head
}

function opusTags(): Uint8Array {
  const vendor = Buffer.from('Mega Pipeline')
  const tags = Buffer.alloc(16 + vendor.length)
  tags.write('OpusTags', 0, 'latin1')
  tags.writeUInt32LE(vendor.length, 8)
  vendor.copy(tags, 12)
  return tags
}
