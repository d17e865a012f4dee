import { Worker } from 'node:worker_threads'
import { PipelineError, type Problem, type Sound } from '@mega-pipeline/pipeline'
import { audioNotRecognised } from './audio-problems.js'
import type { DecodingLimits } from './decode-in-sandbox.js'
import type { AudioContainer } from './sniff-audio.js'

/** What the worker thread is started with. */
export interface DecodingOrder {
  readonly bytes: Uint8Array
  readonly format: AudioContainer
  readonly limits: DecodingLimits
}

/** What it answers. */
export type DecodingOutcome = { readonly sound: Sound } | { readonly problem: Problem }

/** A file that makes a decoder ask for more memory than this is malicious. */
const MOST_MEGABYTES = 1024
/** Decoding runs at 70 times real time; what falls below 4 times is a file that leads a parser in circles. */
const SLOWEST = { secondsToStart: 30, timesRealTime: 4 }

/** Decodes in a thread of its own, which an abort ends at once. */
export function decodeInWorker(order: DecodingOrder, signal: AbortSignal | undefined): Promise<Sound> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./decode-worker.js', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    const stop = (reason: unknown): void => {
      reject(reason)
      void worker.terminate()
    }
    const abort = (): void => stop(signal?.reason)
    signal?.addEventListener('abort', abort, { once: true })
    const longest = SLOWEST.secondsToStart + order.limits.maxSeconds / SLOWEST.timesRealTime
    const clock = setTimeout(() => stop(audioNotRecognised()), longest * 1000)
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
      clearTimeout(clock)
      signal?.removeEventListener('abort', abort)
      reject(audioNotRecognised())
    })
  })
}
