import { runInAudioWorker } from '../worker/run-in-audio-worker.js'
import type { JoinedSentences, SentencePiece } from './join-pieces.js'

/** {@link joinPieces} outside the event loop: a text of ten minutes takes some seconds. */
export async function joinSentences(pieces: readonly SentencePiece[]): Promise<JoinedSentences> {
  return await runInAudioWorker({ kind: 'join', pieces })
}
