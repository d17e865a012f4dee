import {
  isWorthRetrying,
  PipelineError,
  toProblem,
  type Step,
  type TaskOutput,
} from '@mega-pipeline/pipeline'
import {
  addRemovals,
  engineTurnsTo,
  failTask,
  finishTask,
  handBackTask,
  isTaskWanted,
  recordingOfTask,
  runsOfTask,
  saveProgress,
  startTask,
  taskExists,
  type Connection,
  type StartedTask,
} from '../database/index.js'
import type { PulledTask, TaskWorker } from '../queue/index.js'
import { reconcile, type Workplace } from './reconcile.js'
import { openReport, type TaskReport } from './task-report.js'

/** What goes along with a task that is to be done. */
export interface TaskCall {
  readonly signal: AbortSignal
  readonly report: TaskReport
  /** Where the recording lies now: with the prompt it belongs to its file goes, and another prompt's takes its place. */
  readonly recordingKey: () => Promise<string>
}

/** Does the work of one task and gives its result. Doing it again writes the same files, so it may run twice. */
export type Perform = (started: StartedTask, call: TaskCall) => Promise<TaskOutput>

/** After so many workers that died with a task in their hands, the task is to blame. */
const MAXIMUM_INTERRUPTIONS = 3

/** How often a running task looks whether anybody still wants it. */
export const STILL_WANTED_MILLISECONDS = 1000

/** Pulls the tasks of a step, does them, stores what they bring, and plans on. */
export async function workOnStep(
  workplace: Workplace,
  step: Step,
  options: { concurrency: number; perform: Perform },
): Promise<TaskWorker> {
  const { database, queue } = workplace
  return queue.work(step, { concurrency: options.concurrency }, async (pulled, signal) => {
    const started = await startTask(database, pulled.id)
    if (started) await doTask(workplace, started, pulled, signal, options.perform)
    await reconcileRunsOf(workplace, pulled.id)
  })
}

async function reconcileRunsOf(workplace: Workplace, taskId: string): Promise<void> {
  for (const runId of await runsOfTask(workplace.database, taskId)) await reconcile(workplace, runId)
}

async function doTask(
  workplace: Workplace,
  started: StartedTask,
  pulled: PulledTask,
  workerSignal: AbortSignal,
  perform: Perform,
): Promise<void> {
  const { database } = workplace
  const unwanted = watchWhetherWanted(database, pulled.id)
  const signal = AbortSignal.any([workerSignal, unwanted.signal])
  const { report, settled, spent } = openReport({
    begin: () => engineTurnsTo(database, started),
    save: async (fraction, output) => {
      await saveProgress(database, started, { fraction, ...(output && { output }) })
      if (output) await reconcileRunsOf(workplace, pulled.id)
    },
  })
  try {
    if (pulled.interruptions > MAXIMUM_INTERRUPTIONS) throw killsItsWorkers()
    const output = await perform(started, {
      signal,
      report,
      recordingKey: () => livingRecording(database, pulled.id),
    })
    await settled()
    if (!(await finishTask(database, started, output, spent()))) await discard(database, pulled.id, output)
  } catch (error) {
    await settled().catch(() => {})
    await storeFailure(error)
  } finally {
    unwanted.stop()
  }

  async function storeFailure(error: unknown): Promise<void> {
    const problem = toProblem(error)
    if (unwanted.signal.aborted) {
      await handBackTask(database, started, spent())
    } else if (workerSignal.aborted || (isWorthRetrying(problem) && !pulled.isLast)) {
      await handBackTask(database, started, spent())
      throw error
    } else {
      await failTask(database, started, problem, spent())
    }
  }
}

/** The prompt was deleted while the task ran: what the task wrote into the bucket must go as well. */
async function discard(database: Connection, taskId: string, output: TaskOutput): Promise<void> {
  if (await taskExists(database, taskId)) return
  await addRemovals(database, filesOf(output))
}

function filesOf(output: TaskOutput): string[] {
  if ('soundKey' in output) return [output.soundKey]
  if ('artefact' in output) return [output.artefact.key]
  if ('audio' in output) return [output.audio.key, output.subRip.key, output.webVtt.key]
  return []
}

/** Aborts when the task's cells were cancelled or deleted while it runs. */
function watchWhetherWanted(database: Connection, taskId: string): { signal: AbortSignal; stop(): void } {
  const abort = new AbortController()
  const look = async (): Promise<void> => {
    // A database that does not answer is no reason to stop working.
    const isWanted = await isTaskWanted(database, taskId).catch(() => true)
    if (!isWanted) abort.abort()
  }
  const timer = setInterval(() => void look(), STILL_WANTED_MILLISECONDS)
  return { signal: abort.signal, stop: () => clearInterval(timer) }
}

async function livingRecording(database: Connection, taskId: string): Promise<string> {
  const key = await recordingOfTask(database, taskId)
  if (key !== null) return key
  throw new PipelineError('not_found', 'recording_deleted', 'The recording was deleted. Record it again.')
}

function killsItsWorkers(): PipelineError {
  return new PipelineError(
    'invalid_input',
    'task_kills_workers',
    `This piece of work ended its worker ${MAXIMUM_INTERRUPTIONS + 1} times, perhaps for lack of memory. Choose a smaller engine, or give the service more memory, and retry.`,
  )
}
