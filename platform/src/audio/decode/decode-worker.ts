/** The worker thread that decodes one file and ends; see `decode-in-worker.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { toProblem } from '@mega-pipeline/pipeline'
import type { DecodingOrder, DecodingOutcome } from './decode-in-worker.js'
import { decodeInSandbox } from './decode-in-sandbox.js'

async function decode({ bytes, format, limits }: DecodingOrder): Promise<DecodingOutcome> {
  try {
    return { sound: await decodeInSandbox(bytes, format, limits) }
  } catch (error) {
    return { problem: toProblem(error) }
  }
}

const outcome = await decode(workerData as DecodingOrder)
parentPort?.postMessage(outcome, 'sound' in outcome ? [outcome.sound.samples.buffer as ArrayBuffer] : [])
