import { letters } from './letters.js'
import type { AudioContainer } from './sniff-audio.js'

const checks: Readonly<Partial<Record<AudioContainer, (bytes: Uint8Array) => boolean>>> = {
  wav: isWavTruncated,
  mp4: isMp4Truncated,
  ogg: isOggTruncated,
  webm: isWebmTruncated,
}

/** Whether a file is shorter than its own structure says. Formats that are written live do not say, and pass. */
export function isTruncated(bytes: Uint8Array, format: AudioContainer): boolean {
  const check = checks[format]
  return check !== undefined && check(bytes)
}

const UNKNOWN_SIZE = 0xff_ff_ff_ff

/** RIFF chunks: four letters, a size, the content, a byte of padding after an odd size. */
function isWavTruncated(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  let at = 12
  while (at + 8 <= view.byteLength) {
    const size = view.getUint32(at + 4, true)
    if (letters(bytes, at, 4) === 'data') {
      // Programs that write to a pipe cannot go back to fill the size in.
      const isKnown = size !== UNKNOWN_SIZE && size !== UNKNOWN_SIZE - 0xff && letters(bytes, 0, 4) === 'RIFF'
      return isKnown && at + 8 + size > view.byteLength
    }
    at += 8 + size + (size % 2)
  }
  return true
}

/** Boxes of ISO/IEC 14496-12: a size and four letters. The index (`moov`) may come last, so it may be what is missing. */
function isMp4Truncated(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  let at = 0
  let hasIndex = false
  while (at + 8 <= view.byteLength) {
    let size = view.getUint32(at)
    if (letters(bytes, at + 4, 4) === 'moov') hasIndex = true
    if (size === 1 && at + 16 <= view.byteLength) size = Number(view.getBigUint64(at + 8))
    if (size === 0) return !hasIndex
    if (size < 8) return true
    at += size
  }
  return at !== view.byteLength || !hasIndex
}

/** Pages of RFC 3533: a header of 27 bytes with the lengths of its segments. */
function isOggTruncated(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  let at = 0
  while (at + 27 <= view.byteLength && letters(bytes, at, 4) === 'OggS') {
    const segments = view.getUint8(at + 26)
    let length = 27 + segments
    for (let index = 0; index < segments && at + 27 + index < view.byteLength; index++) {
      length += view.getUint8(at + 27 + index)
    }
    at += length
  }
  return at > view.byteLength || (at < view.byteLength && view.byteLength - at < 27)
}

const SEGMENT = 0x18_53_80_67

/** EBML elements (RFC 8794): the Segment holds everything; browsers write it live, with a size that is unknown. */
function isWebmTruncated(bytes: Uint8Array): boolean {
  const view = viewOf(bytes)
  const header = sizeAt(view, 4)
  if (!header) return true
  const segment = 4 + header.length + header.value
  if (segment + 5 > view.byteLength || view.getUint32(segment) !== SEGMENT) return true
  const size = sizeAt(view, segment + 4)
  return size !== undefined && !size.isUnknown && segment + 4 + size.length + size.value > view.byteLength
}

function sizeAt(
  view: DataView,
  at: number,
): { length: number; value: number; isUnknown: boolean } | undefined {
  if (at >= view.byteLength) return undefined
  const first = view.getUint8(at)
  const length = Math.clz32(first) - 23
  if (length > 8 || at + length > view.byteLength) return undefined
  let value = first & (255 >> length)
  let isUnknown = value === 255 >> length
  for (let index = 1; index < length; index++) {
    const byte = view.getUint8(at + index)
    value = value * 256 + byte
    isUnknown &&= byte === 255
  }
  return { length, value, isUnknown }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
