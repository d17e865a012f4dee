import { deflateSync } from 'node:zlib'

/** How much smaller a text gets by zlib, as Whisper measures how often it repeats itself (Radford et al. 2022, 4.5). */
export function compressionRatio(text: string): number {
  const bytes = new TextEncoder().encode(text)
  return bytes.length / deflateSync(bytes).length
}
