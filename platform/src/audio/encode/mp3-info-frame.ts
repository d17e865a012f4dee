/**
 * The frame that stands before the sound of an mp3 file and tells how long it is: the `Info` tag of Xing with
 * LAME's extension (http://gabriel.mp3-tech.org/mp3infotag.html). With it players know the exact length, seek truly,
 * and leave out the silence that the coder adds at both ends.
 */
export interface Mp3Stream {
  /** The frames of the sound, one channel, all of one bit rate. */
  readonly frames: Uint8Array
  /** Samples of the sound itself. */
  readonly samples: number
}

/** Samples that LAME puts before the sound; decoders know their own 529 themselves. */
const ENCODER_DELAY = 576
/** From the tag's start: signature, flags, frames, bytes, table of contents, quality. */
const XING_BYTES = 120
const LAME_BYTES = 36
/** Frames, bytes, table of contents and quality are all there. */
const ALL_FIELDS = 15

export function mp3InfoFrame({ frames, samples }: Mp3Stream): Uint8Array {
  const first = parseFrameHeader(frames)
  const count = countFrames(frames)
  const frame = Buffer.alloc(first.bytes)
  frame.set(frames.subarray(0, 4))
  frame.writeUInt8((frame[2] ?? 0) & ~2, 2)
  const tag = 4 + first.sideInformationBytes
  frame.write('Info', tag, 'latin1')
  frame.writeUInt32BE(ALL_FIELDS, tag + 4)
  frame.writeUInt32BE(count, tag + 8)
  frame.writeUInt32BE(frame.length + frames.length, tag + 12)
  for (let percent = 0; percent < 100; percent++) {
    frame.writeUInt8(Math.floor((256 * percent) / 100), tag + 16 + percent)
  }
  frame.writeUInt32BE(100, tag + 116)
  writeLameExtension(frame, tag + XING_BYTES, first, count * first.samples - ENCODER_DELAY - samples, frames)
  return frame
}

function writeLameExtension(
  frame: Buffer,
  at: number,
  header: FrameHeader,
  padding: number,
  frames: Uint8Array,
): void {
  frame.write('LAME3.100', at, 'latin1')
  const CONSTANT_BIT_RATE = 1
  frame.writeUInt8(CONSTANT_BIT_RATE, at + 9)
  frame.writeUInt8(Math.min(255, header.kilobits), at + 20)
  frame.writeUIntBE((ENCODER_DELAY << 12) | Math.max(0, Math.min(0xfff, padding)), at + 21, 3)
  frame.writeUInt32BE(frame.length + frames.length, at + 28)
  frame.writeUInt16BE(crc16(frames), at + 32)
  frame.writeUInt16BE(crc16(frame.subarray(0, at + LAME_BYTES - 2)), at + LAME_BYTES - 2)
}

interface FrameHeader {
  readonly bytes: number
  readonly samples: number
  readonly kilobits: number
  readonly sideInformationBytes: number
}

/** ISO/IEC 11172-3 and 13818-3, layer III, one channel, no checksum. */
function parseFrameHeader(frame: Uint8Array): FrameHeader {
  const [, second = 0, third = 0] = frame
  const version = (second >> 3) & 3
  const isVersion1 = version === 3
  const kilobits = (isVersion1 ? bitRates1 : bitRates2)[third >> 4] ?? 0
  const sampleRate = (sampleRates1[(third >> 2) & 3] ?? 0) / (isVersion1 ? 1 : version === 2 ? 2 : 4)
  const samples = isVersion1 ? 1152 : 576
  const padding = (third >> 1) & 1
  return {
    bytes: Math.floor((samples * 125 * kilobits) / sampleRate) + padding,
    samples,
    kilobits,
    sideInformationBytes: isVersion1 ? 17 : 9,
  }
}

const bitRates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const bitRates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const sampleRates1 = [44_100, 48_000, 32_000]

function countFrames(frames: Uint8Array): number {
  let count = 0
  let offset = 0
  while (offset + 4 <= frames.length) {
    offset += parseFrameHeader(frames.subarray(offset)).bytes
    count++
  }
  return count
}

/** CRC-16/ARC, as LAME uses it. */
function crc16(bytes: Uint8Array): number {
  return bytes.reduce((crc, byte) => {
    let value = crc ^ byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >> 1) ^ 0xa001 : value >> 1
    return value
  }, 0)
}
