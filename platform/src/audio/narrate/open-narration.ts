import { Worker } from 'node:worker_threads'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { AudioFormat } from '../encode/audio-format.js'
import type { EmitBytes } from '../encode/sound-encoder.js'
import type { SentencePiece } from '../join/join-pieces.js'
import type { NarrationCommand, NarrationOrder, NarrationReply } from './narration-messages.js'

/** A narration that is made sentence by sentence. One command at a time. */
export interface Narration {
  /** Resolves when the sentence is taken; its bytes come as soon as the encoder gives them. */
  add(piece: SentencePiece): Promise<void>
  /** Resolves when all bytes have come. @returns how long the narration is, in seconds */
  finish(): Promise<number>
  /** Ends its thread, in the middle of a sentence too. */
  close(): Promise<void>
}

/**
 * Begins a narration as a file of the format, at {@link NARRATION_RATE}, made in a thread of its own. What is emitted,
 * one after the other, is one valid file: silence around each sentence is replaced by a natural pause, and each is at
 * -16 LUFS. The first byte comes with the first sentence.
 * @example
 * const narration = openNarration('mp3', (bytes) => parts.push(bytes))
 * for (const sentence of sentences) await narration.add({ sound: await speak(sentence), startsParagraph: false })
 * await narration.finish()
 * await narration.close()
 */
export function openNarration(format: AudioFormat, emit: EmitBytes): Narration {
  const workerData: NarrationOrder = { format }
  const worker = new Worker(new URL('./narration-worker.js', import.meta.url), { workerData })
  let settle = { resolve: (_seconds: number): void => {}, reject: (_error: unknown): void => {} }
  let failure: unknown

  worker.on('message', (reply: NarrationReply) => {
    if (reply.type === 'bytes') emit(reply.bytes)
    else if (reply.type === 'failed') settle.reject(toError(reply.problem))
    else settle.resolve(reply.type === 'finished' ? reply.seconds : 0)
  })
  const fail = (error: unknown): void => {
    failure ??= error
    settle.reject(failure)
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The thread of the narration has ended.')))

  function send(command: NarrationCommand): Promise<number> {
    return new Promise((resolve, reject) => {
      settle = { resolve, reject }
      if (failure !== undefined) return reject(failure)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(command)
    })
  }

  return {
    add: async (piece) => void (await send({ type: 'add', piece })),
    finish: () => send({ type: 'finish' }),
    close: async () => void (await worker.terminate()),
  }
}

function toError({ kind, code, message }: PipelineError['problem']): PipelineError {
  return new PipelineError(kind, code, message)
}
