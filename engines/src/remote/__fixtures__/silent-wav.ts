const SAMPLE_RATE = 24_000
const HEADER_BYTES = 44

/** So many seconds of silence as a WAV file of 16-bit samples (RIFF, 1991). */
export function silentWav(seconds: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + seconds * SAMPLE_RATE * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(SAMPLE_RATE, 24)
  bytes.writeUInt32LE(SAMPLE_RATE * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(bytes.length - HEADER_BYTES, 40)
  return bytes
}
