import type { Step } from '@mega-pipeline/pipeline'

/** A task as its worker sees it. What there is to do is looked up by the id in what is stored. */
export interface PulledTask {
  /** The task's hash. */
  readonly id: string
  /** 1 on the first try. Work that was handed back or lost with its worker does not count. */
  readonly attempt: number
  /** Whether a failure of this attempt is final: nothing will try again, so it is time to store the problem. */
  readonly isLast: boolean
  /** How often a worker vanished in the middle of it: a task that kills its workers shows here. */
  readonly interruptions: number
}

/**
 * Does one task. A `PipelineError` that is not worth retrying ends the task; every other failure is tried
 * again with a growing delay until the attempts are used up. The signal aborts when the worker closes or has lost
 * the task to another worker.
 */
export type TaskHandler = (task: PulledTask, signal: AbortSignal) => Promise<void>

export interface TaskWorker {
  /**
   * Stops pulling and ends. Without `handBack` it waits for what is running, however long that takes; with it,
   * running handlers are aborted, given `graceMilliseconds` (2000), and what is unfinished then is waiting again.
   */
  close(options?: { handBack?: boolean; graceMilliseconds?: number }): Promise<void>
}

/**
 * The work queues, one for each step. A task is known by its id alone and runs at least once: a worker that
 * dies loses its tasks to another one. Nothing is remembered of a task that has ended, so that it can be added again.
 */
export interface TaskQueue {
  /** Adding an id that is waiting or running does nothing. Lower priority numbers, from 0, go first. */
  add(step: Step, tasks: readonly { id: string; priority: number }[]): Promise<void>
  /** Takes waiting and delayed tasks out again; running ones are not touched. */
  remove(step: Step, ids: readonly string[]): Promise<void>
  work(step: Step, options: { concurrency: number }, handle: TaskHandler): Promise<TaskWorker>
  /** `delayed` tasks have failed and are waiting for their next attempt. */
  counts(step: Step): Promise<TaskCounts>
  /** Resolves when the store answers and its tables are there. */
  ready(): Promise<void>
  /** Workers are closed before, each by its owner. */
  close(): Promise<void>
}

export interface TaskCounts {
  readonly waiting: number
  readonly running: number
  readonly delayed: number
}
