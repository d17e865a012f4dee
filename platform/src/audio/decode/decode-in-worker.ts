import { Worker } from 'node:worker_threads'
import { PipelineError, type Problem, type Sound } from '@mega-pipeline/pipeline'
import { audioNotRecognised } from './audio-problems.js'
import type { DecodingLimits } from './decode-in-sandbox.js'

/** What the worker thread is started with. */
export interface DecodingOrder {
  readonly bytes: Uint8Array
  readonly limits: DecodingLimits
}

/** What it answers. */
export type DecodingOutcome = { readonly sound: Sound } | { readonly problem: Problem }

/** A file that makes a decoder ask for more memory than this is malicious. */
const MOST_MEGABYTES = 1024

/** Decodes in a thread of its own, which an abort ends at once. */
export function decodeInWorker(order: DecodingOrder, signal: AbortSignal | undefined): Promise<Sound> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./decode-worker.js', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    const abort = (): void => {
      reject(signal?.reason)
      void worker.terminate()
    }
    signal?.addEventListener('abort', abort, { once: true })
    worker.once('message', (outcome: DecodingOutcome) => {
      if ('sound' in outcome) resolve(outcome.sound)
      else {
        const { kind, code, message } = outcome.problem
        reject(new PipelineError(kind, code, message))
      }
    })
    // Out of memory, or a decoder that broke: the file's fault.
    worker.once('error', () => reject(audioNotRecognised()))
    worker.once('exit', () => {
      signal?.removeEventListener('abort', abort)
      reject(audioNotRecognised())
    })
  })
}
