import { setTimeout as wait } from 'node:timers/promises'
import { isWorthRetrying, PipelineError, toProblem } from '@mega-pipeline/pipeline'
import { UnrecoverableError, WaitingError, type Job } from 'bullmq'
import type { QueueTimings } from './queue-settings.js'
import type { QueueStore } from './queue-store.js'
import type { PulledTask, TaskHandler, TaskWorker } from './task-queue.js'

const DEFAULT_GRACE_MILLISECONDS = 2000

type Outcome = 'done' | 'unfinished' | { error: unknown }

interface Running {
  readonly abort: AbortController
  readonly handled: Promise<Outcome>
  /** Ends the job here as unfinished, whatever its handler still does. */
  readonly giveUp: () => void
  /** Whether another worker holds the task by now. */
  lost: boolean
}

/** A BullMQ worker with our rules for failures, lost locks and handing back. */
export async function startWorker(
  store: QueueStore,
  name: string,
  concurrency: number,
  timings: QueueTimings,
  onError: (error: Error) => void,
  handle: TaskHandler,
): Promise<TaskWorker> {
  const running = new Set<Running>()
  const byId = new Map<string, Running>()

  async function processJob(job: Job, token: string): Promise<void> {
    const abort = new AbortController()
    const handled = handle(describeTask(job), abort.signal).then(
      (): Outcome => 'done',
      (error: unknown): Outcome => ({ error }),
    )
    const gaveUp = new AbortController()
    const task: Running = { abort, handled, giveUp: () => gaveUp.abort(), lost: false }
    running.add(task)
    byId.set(job.id!, task)
    const outcome = await Promise.race([handled, whenAborted(gaveUp.signal)])
    running.delete(task)
    if (byId.get(job.id!) === task) byId.delete(job.id!)

    if (outcome === 'done') return
    if (outcome !== 'unfinished' && !abort.signal.aborted) throw asJobError(outcome.error)
    if (!task.lost) await job.moveToWait(token)
    // BullMQ takes this to mean that the job is no longer this worker's.
    throw new WaitingError()
  }

  const worker = store.openWorker(name, (job, token) => processJob(job, token ?? ''), {
    concurrency,
    lockDuration: timings.lockMilliseconds,
    // BullMQ looks at half of this time which locks are older than that: each is renewed twice before it runs out.
    lockRenewTime: timings.lockMilliseconds / 3,
    stalledInterval: timings.stalledCheckMilliseconds,
    drainDelay: timings.pollMilliseconds / 1000,
    runRetryDelay: timings.pollMilliseconds,
    // BullMQ would drop a task silently after its second lost worker; here the handler is told and decides.
    maxStalledCount: 1_000_000,
  })
  worker.on('error', onError)
  worker.on('lockRenewalFailed', (ids: string[]) => {
    for (const id of ids) {
      const task = byId.get(id)
      if (!task) continue
      task.lost = true
      task.abort.abort(takenOver())
    }
  })
  await worker.waitUntilReady()

  return {
    close: async ({ handBack = false, graceMilliseconds = DEFAULT_GRACE_MILLISECONDS } = {}) => {
      const closed = worker.close()
      if (handBack) {
        for (const { abort } of running) abort.abort(closing())
        const ended = Promise.all([...running].map(({ handled }) => handled))
        await Promise.race([ended, wait(graceMilliseconds, undefined, { ref: false })])
        for (const { giveUp } of running) giveUp()
      }
      await closed
    },
  }
}

function describeTask(job: Job): PulledTask {
  const attempt = job.attemptsMade + 1
  return {
    id: job.id!,
    attempt,
    isLast: attempt >= (job.opts.attempts ?? 1),
    interruptions: job.stalledCounter,
  }
}

function whenAborted(signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve('unfinished'), { once: true })
  })
}

/** Only the code goes into the store: the text of a foreign error may hold what the user said. */
function asJobError(error: unknown): Error {
  const problem = toProblem(error)
  return isWorthRetrying(problem) ? new Error(problem.code) : new UnrecoverableError(problem.code)
}

function takenOver(): PipelineError {
  return new PipelineError('cancelled', 'task_taken_over', 'Another worker has taken this task over.')
}

function closing(): PipelineError {
  return new PipelineError('cancelled', 'worker_closing', 'The worker is closing and hands its task back.')
}
