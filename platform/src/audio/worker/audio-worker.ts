/** The worker thread for what would hold up the event loop: does the one job it was started with, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { PipelineError } from '@mega-pipeline/pipeline'
import { encoders } from '../encode/encoders.js'
import { joinPieces } from '../join/join-pieces.js'
import type { AudioJob, AudioJobResults, Outcome } from './audio-job.js'

async function done(job: AudioJob): Promise<AudioJobResults[AudioJob['kind']]> {
  switch (job.kind) {
    case 'encode': {
      const { encode } = await encoders[job.format]()
      return await encode(job.sound)
    }
    case 'join':
      return joinPieces(job.pieces)
  }
}

async function outcome(job: AudioJob): Promise<Outcome> {
  try {
    return { result: await done(job) }
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error
    return { problem: error.problem }
  }
}

const finished = await outcome(workerData as AudioJob)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(finished)
