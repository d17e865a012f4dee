/** An Ogg page, RFC 3533 section 6: packets of one logical stream, with a checksum. */
export interface OggPage {
  /** Whole packets, 255 segments of 255 bytes at most in all. */
  readonly packets: readonly Uint8Array[]
  readonly sequence: number
  /** Samples up to the end of the last packet on the page. */
  readonly granule: number
  readonly first?: boolean
  readonly last?: boolean
}

/** The one stream in the file may have any number. */
const SERIAL = 1

/** How many segments a packet takes on its page. */
export function oggSegments(packet: Uint8Array): number {
  return Math.floor(packet.length / 255) + 1
}

export function encodeOggPage({ packets, sequence, granule, first, last }: OggPage): Uint8Array {
  const lacing = packets.flatMap((packet) => [
    ...Array.from({ length: oggSegments(packet) - 1 }, () => 255),
    packet.length % 255,
  ])
  const header = Buffer.alloc(27)
  header.write('OggS', 0, 'latin1')
  header.writeUInt8((first ? 2 : 0) | (last ? 4 : 0), 5)
  header.writeBigUInt64LE(BigInt(granule), 6)
  header.writeUInt32LE(SERIAL, 14)
  header.writeUInt32LE(sequence, 18)
  header.writeUInt8(lacing.length, 26)
  const page = Buffer.concat([header, Uint8Array.from(lacing), ...packets])
  page.writeUInt32LE(oggChecksum(page), 22)
  return page
}

/** CRC-32 with the polynomial 0x04c11db7, neither reflected nor inverted. */
function oggChecksum(bytes: Uint8Array): number {
  return bytes.reduce((crc, byte) => ((crc << 8) ^ (table[(crc >>> 24) ^ byte] ?? 0)) >>> 0, 0)
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index << 24
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000_0000 ? (crc << 1) ^ 0x04c1_1db7 : crc << 1
  return crc >>> 0
})
