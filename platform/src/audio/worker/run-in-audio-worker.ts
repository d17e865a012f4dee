import { Worker } from 'node:worker_threads'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { AudioJob, AudioJobResults, Outcome } from './audio-job.js'

/**
 * Does one job in a thread of its own. A thread takes a few hundredths of a second to start, little against the
 * job, and one that ended keeps no memory and no broken encoder.
 */
export function runInAudioWorker<Job extends AudioJob>(job: Job): Promise<AudioJobResults[Job['kind']]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./audio-worker.js', import.meta.url), { workerData: job })
    worker.once('message', (outcome: Outcome<Job['kind']>) => {
      if ('result' in outcome) resolve(outcome.result)
      else {
        const { kind, code, message } = outcome.problem
        reject(new PipelineError(kind, code, message))
      }
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The audio worker ended without a result.')))
  })
}
