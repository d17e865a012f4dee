import { id3Length } from './id3.js'
import { letters } from './letters.js'

/** What every decoder of MPEG layer III adds at the start: 528 samples of its filters and one more. */
const DECODER_DELAY = 529
/** The information frame lies in the side information of the first frame, whose size depends on version and channels. */
const INFO_PLACES = [13, 21, 36]
/** Sizes of the optional fields: frames, bytes, table of contents, quality. */
const FIELDS = [4, 4, 100, 4]
/** Where in LAME's own tag the delay stands, after the encoder's name and its settings. */
const DELAY_PLACE = 21

/**
 * Samples of an mp3 file that come before its sound: 1105 with most encoders, 25 to 50 ms that would shift all times.
 * The encoder's part stands in the Xing and LAME tag (http://gabriel.mp3-tech.org/mp3infotag.html).
 */
export function mp3Delay(bytes: Uint8Array): number {
  const frame = id3Length(bytes)
  const info = INFO_PLACES.map((place) => frame + place).find((at) =>
    /^(Xing|Info)$/.test(letters(bytes, at, 4)),
  )
  if (info === undefined) return DECODER_DELAY
  const flags = bytes[info + 7] ?? 0
  let tag = info + 8
  for (const [bit, size] of FIELDS.entries()) if (flags & (1 << bit)) tag += size
  const [high = 0, low = 0] = bytes.subarray(tag + DELAY_PLACE)
  return DECODER_DELAY + (high << 4) + (low >> 4)
}
