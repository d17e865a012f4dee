import { concatBytes } from './bytes.js'

/**
 * Makes a file of sound that comes bit by bit. The bytes that it emits, one after the other, are one valid file,
 * whenever they come; only its header does not know how long the sound is.
 */
export interface SoundEncoder {
  encode(samples: Float32Array): void | Promise<void>
  finish(): void | Promise<void>
}

export type EmitBytes = (bytes: Uint8Array) => void

export type OpenEncoder = (sampleRate: number, emit: EmitBytes) => SoundEncoder | Promise<SoundEncoder>

/** All bytes of a sound that is there as a whole. */
export async function encodeAtOnce(
  samples: Float32Array,
  open: (emit: EmitBytes) => SoundEncoder | Promise<SoundEncoder>,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const encoder = await open((bytes) => parts.push(bytes))
  await encoder.encode(samples)
  await encoder.finish()
  return concatBytes(parts)
}
