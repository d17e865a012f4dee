import { Encoder } from '@evan/opus/wasm/index.mjs'
import type { Sound } from '@mega-pipeline/pipeline'
import { encodeOggPage, oggSegments } from './ogg-page.js'
import { toPcm16 } from './pcm16.js'
import { encodeAtOnce, type EmitBytes, type SoundEncoder } from './sound-encoder.js'

/** Times in an Ogg Opus file are counted at this rate, whatever the sound's own is. */
const GRANULE_RATE = 48_000
const FRAMES_PER_SECOND = 50
/** Ample for one voice. */
const BITS_PER_SECOND = 32_000
/** Requests of `opus_encoder_ctl`, from opus_defines.h. */
const SET_BITRATE = 4002
const GET_LOOKAHEAD = 4027
/** A page a second. */
const PACKETS_PER_PAGE = 50
const MOST_SEGMENTS = 255

/** Opus in Ogg, one channel (RFC 7845). The sound's sample rate must be 8, 12, 16, 24 or 48 kHz. */
export function encodeOpus({ samples, sampleRate }: Sound): Promise<Uint8Array> {
  return encodeAtOnce(samples, (emit) => openOpus(sampleRate, emit))
}

/** The same, page by page: nothing in its header tells how long it is, and its last page does. */
export function openOpus(sampleRate: number, emit: EmitBytes): SoundEncoder {
  return new OggOpusEncoder(sampleRate, emit)
}

class OggOpusEncoder implements SoundEncoder {
  private readonly encoder: Encoder
  private readonly emit: EmitBytes
  private readonly sampleRate: number
  private readonly lookahead: number
  /** Samples that do not fill a frame yet. */
  private rest = new Int16Array()
  private samplesTaken = 0
  private packetsDone = 0
  private pagesDone = 0
  /** Packets of the page that is being filled. */
  private page: Uint8Array[] = []

  constructor(sampleRate: number, emit: EmitBytes) {
    this.encoder = new Encoder({ channels: 1, sample_rate: sampleRate, application: 'audio' })
    this.encoder.ctl(SET_BITRATE, BITS_PER_SECOND)
    this.lookahead = this.encoder.ctl(GET_LOOKAHEAD)
    this.sampleRate = sampleRate
    this.emit = emit
    this.emitPage({ packets: [opusHead(this.granulesOf(this.lookahead), sampleRate)], granule: 0 })
    this.emitPage({ packets: [opusTags()], granule: 0 })
  }

  encode(samples: Float32Array): void {
    this.samplesTaken += samples.length
    const input = new Int16Array(this.rest.length + samples.length)
    input.set(this.rest)
    input.set(toPcm16(samples), this.rest.length)
    this.rest = this.encodeFrames(input)
    if (this.page.length > 0) this.emitFilledPage()
  }

  /** Frames enough to bring the whole sound out again, `lookahead` samples late, and the true end on the last page. */
  finish(): void {
    const frame = this.sampleRate / FRAMES_PER_SECOND
    const missing = this.rest.length + this.lookahead
    const padded = new Int16Array(Math.ceil(missing / frame) * frame)
    padded.set(this.rest)
    this.encodeFrames(padded)
    const granule = this.granulesOf(this.lookahead + this.samplesTaken)
    this.emitPage({ packets: this.page, granule, last: true })
  }

  /** Encodes all whole frames and gives back what is left over. */
  private encodeFrames(input: Int16Array): Int16Array<ArrayBuffer> {
    const frame = this.sampleRate / FRAMES_PER_SECOND
    let start = 0
    for (; start + frame <= input.length; start += frame) {
      this.addToPage(this.encoder.encode(input.subarray(start, start + frame)))
    }
    return input.slice(start)
  }

  private addToPage(packet: Uint8Array): void {
    const segments = [...this.page, packet].reduce((sum, each) => sum + oggSegments(each), 0)
    if (this.page.length === PACKETS_PER_PAGE || segments > MOST_SEGMENTS) this.emitFilledPage()
    this.page.push(packet)
    this.packetsDone++
  }

  private emitFilledPage(): void {
    this.emitPage({ packets: this.page, granule: this.packetsDone * (GRANULE_RATE / FRAMES_PER_SECOND) })
    this.page = []
  }

  private emitPage(page: { packets: readonly Uint8Array[]; granule: number; last?: boolean }): void {
    this.emit(encodeOggPage({ ...page, sequence: this.pagesDone, first: this.pagesDone === 0 }))
    this.pagesDone++
  }

  private granulesOf(samples: number): number {
    return samples * (GRANULE_RATE / this.sampleRate)
  }
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
