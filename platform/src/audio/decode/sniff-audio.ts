import { id3Length } from './id3.js'
import { letters } from './letters.js'

/** Kinds of files that are told apart. `mp4` is also m4a, `webm` also Matroska. */
export type AudioContainer = 'wav' | 'mp3' | 'mp4' | 'webm' | 'ogg' | 'flac' | 'aac' | 'aiff' | 'caf' | 'amr'

export interface SniffedAudio {
  readonly format: AudioContainer
  readonly contentType: string
  /** Without the dot. */
  readonly extension: string
}

const described: Readonly<Record<AudioContainer, SniffedAudio>> = {
  wav: { format: 'wav', contentType: 'audio/wav', extension: 'wav' },
  mp3: { format: 'mp3', contentType: 'audio/mpeg', extension: 'mp3' },
  mp4: { format: 'mp4', contentType: 'audio/mp4', extension: 'm4a' },
  webm: { format: 'webm', contentType: 'audio/webm', extension: 'webm' },
  ogg: { format: 'ogg', contentType: 'audio/ogg', extension: 'ogg' },
  flac: { format: 'flac', contentType: 'audio/flac', extension: 'flac' },
  aac: { format: 'aac', contentType: 'audio/aac', extension: 'aac' },
  aiff: { format: 'aiff', contentType: 'audio/aiff', extension: 'aiff' },
  caf: { format: 'caf', contentType: 'audio/x-caf', extension: 'caf' },
  amr: { format: 'amr', contentType: 'audio/amr', extension: 'amr' },
}

/** Signatures at a place in the file, from each format's own specification. */
const signatures: readonly (readonly [AudioContainer, number, string])[] = [
  ['ogg', 0, 'OggS'],
  ['flac', 0, 'fLaC'],
  ['webm', 0, '\x1A\x45\xDF\xA3'],
  ['mp4', 4, 'ftyp'],
  // A recording whose first part was lost in a stream begins with a fragment.
  ['mp4', 4, 'styp'],
  ['mp4', 4, 'moof'],
  ['mp4', 4, 'moov'],
  ['caf', 0, 'caff'],
  ['amr', 0, '#!AMR'],
]

/** What the bytes are, whatever the file is called; null when they are no audio that is known here. */
export function sniffAudio(bytes: Uint8Array): SniffedAudio | null {
  const start = bytes.subarray(id3Length(bytes))
  for (const [format, at, signature] of signatures)
    if (letters(start, at, signature.length) === signature) return described[format]
  if (/^(RIFF|RF64)$/.test(letters(start, 0, 4)) && letters(start, 8, 4) === 'WAVE') return described.wav
  if (letters(start, 0, 4) === 'FORM' && /^AIF[FC]$/.test(letters(start, 8, 4))) return described.aiff
  return mpegFrame(start) ?? (start.length < bytes.length ? described.mp3 : null)
}

/**
 * mp3 and AAC have no signature, only a header before each frame that begins with eleven or twelve set bits
 * (ISO/IEC 11172-3, 2.4.1.3; ISO/IEC 13818-7, 6.2): two bytes of it come up by chance, so its fields must fit too.
 */
function mpegFrame(bytes: Uint8Array): SniffedAudio | null {
  const [first = 0, second = 0, third = 0] = bytes
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null
  if ((second & 0xf6) === 0xf0) return ((third >> 2) & 15) < 13 ? described.aac : null
  const isVersionKnown = (second & 0x18) !== 0x08
  const isLayerThree = (second & 0x06) === 0x02
  const isBitRateKnown = third >> 4 !== 15 && third >> 4 !== 0
  const isSampleRateKnown = (third & 0x0c) !== 0x0c
  return isVersionKnown && isLayerThree && isBitRateKnown && isSampleRateKnown ? described.mp3 : null
}
