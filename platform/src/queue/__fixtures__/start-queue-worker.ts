import { fork, type ChildProcess } from 'node:child_process'
import type { Step } from '@mega-pipeline/pipeline'
import type { QueueSettings } from '../queue-settings.js'
import type { WorkerManner, WorkerMessage } from './queue-worker.js'

export interface WorkerProcess {
  readonly child: ChildProcess
  readonly messages: readonly WorkerMessage[]
  /** Resolves with the task's id at the first such message, past ones included. */
  until(event: WorkerMessage['event']): Promise<string>
}

/** Starts a worker in a process of its own and waits until it pulls. */
export async function startQueueWorker(
  settings: QueueSettings,
  step: Step,
  manner: WorkerManner,
): Promise<WorkerProcess> {
  const child = fork(new URL('./queue-worker.js', import.meta.url), [JSON.stringify(settings), step, manner])
  const messages: WorkerMessage[] = []
  child.on('message', (message: WorkerMessage) => messages.push(message))
  const until = (event: WorkerMessage['event']): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = messages.find((message) => message.event === event)
        if (found) resolve(found.id)
      }
      look()
      child.on('message', look)
      child.on('exit', (code) => reject(new Error(`the worker process ended with ${code}`)))
    })
  await until('ready')
  return { child, messages, until }
}
