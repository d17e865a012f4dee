import type { Problem } from '@mega-pipeline/pipeline'
import type { AudioFormat } from '../encode/audio-format.js'
import type { SentencePiece } from '../join/join-pieces.js'

/** What a narration's thread is started with. */
export interface NarrationOrder {
  readonly format: AudioFormat
}

/** What it is told. */
export type NarrationCommand =
  | { readonly type: 'add'; readonly piece: SentencePiece }
  | { readonly type: 'finish' }

/** What it answers: bytes at any time, and for each command that it is done. */
export type NarrationReply =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'added' }
  | { readonly type: 'finished'; readonly seconds: number }
  | { readonly type: 'failed'; readonly problem: Problem }
