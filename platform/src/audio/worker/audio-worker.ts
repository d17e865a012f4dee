/** The worker thread for what would hold up the event loop: does the one job it was started with, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { PipelineError, type Sound } from '@mega-pipeline/pipeline'
import { encodeFlac } from '../encode/encode-flac.js'
import { encodeMp3 } from '../encode/encode-mp3.js'
import { encodeOpus } from '../encode/encode-opus.js'
import { encodeWav } from '../encode/encode-wav.js'
import { encodePcm } from '../encode/pcm16.js'
import { joinPieces } from '../join/join-pieces.js'
import type { AudioJob, AudioJobResults, Outcome } from './audio-job.js'

const encoders = {
  mp3: encodeMp3,
  wav: encodeWav,
  flac: encodeFlac,
  opus: encodeOpus,
  pcm: ({ samples }: Sound) => encodePcm(samples),
}

async function done(job: AudioJob): Promise<AudioJobResults[AudioJob['kind']]> {
  switch (job.kind) {
    case 'encode':
      return await encoders[job.format](job.sound)
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
