import type { Problem, Sound } from '@mega-pipeline/pipeline'
import type { AudioFormat } from '../encode/audio-format.js'
import type { JoinedSentences, SentencePiece } from '../join/join-pieces.js'

/** What a worker thread of this folder can be told to do. */
export type AudioJob =
  | { readonly kind: 'encode'; readonly sound: Sound; readonly format: AudioFormat }
  | { readonly kind: 'join'; readonly pieces: readonly SentencePiece[] }

export interface AudioJobResults {
  encode: Uint8Array
  join: JoinedSentences
}

/** What a worker thread answers. */
export type Outcome<Kind extends AudioJob['kind'] = AudioJob['kind']> =
  | { readonly result: AudioJobResults[Kind] }
  | { readonly problem: Problem }
