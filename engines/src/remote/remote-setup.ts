import type { Sound } from '@mega-pipeline/pipeline'

/** What engines on other servers need of the service that opens them. */
export interface RemoteSetup {
  /** The key that a variable holds; undefined when it is not set. */
  readonly keyOf: (variable: string) => string | undefined
  /** Seconds of silence after which a request is given up; `Infinity` waits for ever. */
  readonly patienceSeconds: number
  /** How requests are sent; another one only where a test stands in for the network. */
  readonly fetch?: typeof fetch
}

/** A file of sound from samples, such as a transcriber is sent. */
export type EncodeSound = (sound: Sound, format: 'flac' | 'wav') => Promise<Uint8Array>
/** Samples from a file of sound of any format, such as a synthesizer answers with. */
export type DecodeSound = (bytes: Uint8Array, signal: AbortSignal) => Promise<Sound>
