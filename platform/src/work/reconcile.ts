import {
  nextTasks,
  overwrittenTasks,
  steps,
  supersededTasks,
  type RunState,
  type Task,
  type WantedTask,
} from '@mega-pipeline/pipeline'
import {
  closeRun,
  dropTasks,
  loadRun,
  reopenRun,
  repeatTasks,
  retryTasks,
  wantTasks,
  type Connection,
} from '../database/index.js'
import type { TaskQueue } from '../queue/index.js'

/** What reconciling reads and writes. */
export interface Workplace {
  readonly database: Connection
  readonly queue: TaskQueue
}

/**
 * Puts everything that a run can do now into the queues. It may be called at any time, by anybody, as often as
 * one likes: what to do is read from what is stored, and adding a task twice is harmless.
 */
export async function reconcile({ database, queue }: Workplace, runId: string): Promise<void> {
  for (;;) {
    const loaded = await loadRun(database, runId)
    if (!loaded) return
    if (await followChanges(database, loaded.state)) continue
    const wanted = nextTasks(loaded.state)
    if (wanted.length === 0) {
      await closeRun(database, runId, loaded.revision)
      return
    }
    await reopenRun(database, runId)
    const newResults = await wantTasksOfRun(database, loaded.state, wanted)
    if (newResults) continue
    await enqueue(
      queue,
      wanted.map(({ task }) => task),
    )
    return
  }
}

/**
 * Lets go of tasks that a change has left without need, and has files written again that a change had overwritten
 * before it was taken back. Gives whether what was read of the run is old by that.
 */
async function followChanges(database: Connection, state: RunState): Promise<boolean> {
  const superseded = supersededTasks(state)
  if (superseded.length > 0) await dropTasks(database, state.run.id, superseded)
  const overwritten = overwrittenTasks(state)
  if (overwritten.length > 0) await repeatTasks(database, overwritten)
  return overwritten.length > 0
}

/**
 * Notes what the run needs. Another run may have brought such a result already: then there is more to plan.
 * Where another run failed, this one tries anew.
 */
async function wantTasksOfRun(
  database: Connection,
  state: RunState,
  wanted: readonly WantedTask[],
): Promise<boolean> {
  const states = await wantTasks(database, state.run.id, wanted)
  const failedElsewhere = [...states].filter(([id, task]) => task === 'failed' && !state.tasks.has(id))
  await retryTasks(
    database,
    failedElsewhere.map(([id]) => id),
  )
  return [...states.values()].includes('done')
}

async function enqueue(queue: TaskQueue, tasks: readonly Task[]): Promise<void> {
  for (const step of steps) {
    const ofStep = tasks.filter((task) => task.step === step)
    if (ofStep.length > 0) await queue.add(step, ofStep)
  }
}
