import { letters } from './letters.js'

/** Length of an ID3v2 tag, which may come before mp3, aac and flac (https://id3.org/id3v2.4.0-structure, 3.1). */
export function id3Length(bytes: Uint8Array): number {
  if (letters(bytes, 0, 3) !== 'ID3' || bytes.length < 10) return 0
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10)
  return 10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127)
}
