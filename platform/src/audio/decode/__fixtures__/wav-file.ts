/** The ways in which a wav file can hold its samples. */
export type WavSamples = 'u8' | 's16' | 's24' | 's32' | 'f32'

const widths: Readonly<Record<WavSamples, number>> = { u8: 1, s16: 2, s24: 3, s32: 4, f32: 4 }

/** A wav file, for tests: the same samples on every channel. */
export function wavFile(
  samples: Float32Array,
  sampleRate: number,
  channels: number,
  kind: WavSamples,
): Buffer {
  const width = widths[kind]
  const bytes = Buffer.alloc(44 + samples.length * channels * width)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(kind === 'f32' ? 3 : 1, 20)
  bytes.writeUInt16LE(channels, 22)
  bytes.writeUInt32LE(sampleRate, 24)
  bytes.writeUInt32LE(sampleRate * channels * width, 28)
  bytes.writeUInt16LE(channels * width, 32)
  bytes.writeUInt16LE(width * 8, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(bytes.length - 44, 40)
  let at = 44
  for (const sample of samples) {
    for (let channel = 0; channel < channels; channel++) {
      if (kind === 'f32') bytes.writeFloatLE(sample, at)
      else if (kind === 'u8') bytes.writeUInt8(Math.round(sample * 127) + 128, at)
      else bytes.writeIntLE(Math.round(sample * (2 ** (width * 8 - 1) - 1)), at, width)
      at += width
    }
  }
  return bytes
}
