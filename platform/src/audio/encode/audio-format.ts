export const audioFormats = ['mp3', 'wav', 'flac', 'opus', 'aac', 'pcm'] as const
/** `pcm` is signed 16-bit little-endian without a header; `opus` is in Ogg; `aac` is in ADTS. */
export type AudioFormat = (typeof audioFormats)[number]

/** Media type of each format, for the `Content-Type` header. */
export const mediaTypes: Readonly<Record<AudioFormat, string>> = {
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  opus: 'audio/ogg; codecs=opus',
  aac: 'audio/aac',
  pcm: 'audio/pcm',
}

/** Sample rates that each format can hold; any at all where none are listed. */
export const sampleRates: Readonly<Partial<Record<AudioFormat, readonly number[]>>> = {
  mp3: [8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000],
  opus: [8000, 12_000, 16_000, 24_000, 48_000],
  aac: [7350, 8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 64_000, 88_200, 96_000],
}
