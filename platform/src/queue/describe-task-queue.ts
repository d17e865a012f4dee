import { setTimeout as wait } from 'node:timers/promises'
import { PipelineError, type ProblemKind } from '@mega-pipeline/pipeline'
import { afterEach, describe, expect, test } from 'vitest'
import { eventually } from './__fixtures__/eventually.js'
import { startQueueWorker, type WorkerProcess } from './__fixtures__/start-queue-worker.js'
import { openTaskQueue } from './open-task-queue.js'
import type { QueueSettings, QueueTimings } from './queue-settings.js'
import type { PulledTask, TaskHandler, TaskQueue, TaskWorker } from './task-queue.js'

const step = 'translate_text'

async function isEmpty(queue: TaskQueue): Promise<boolean> {
  const { waiting, running, delayed } = await queue.counts(step)
  return waiting + running + delayed === 0
}

/** What every kind of queue must keep to. `freshStore` gives settings of an empty store each time. */
export function describeTaskQueue(name: string, freshStore: () => Promise<QueueSettings>): void {
  const cleanups: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
  })

  async function open(timings: Partial<QueueTimings> = {}): Promise<[TaskQueue, QueueSettings]> {
    const settings = { ...(await freshStore()), ...timings, onError: () => {} }
    const queue = openTaskQueue(settings)
    cleanups.push(() => queue.close())
    return [queue, settings]
  }

  async function work(queue: TaskQueue, handle: TaskHandler, concurrency = 1): Promise<TaskWorker> {
    const worker = await queue.work(step, { concurrency }, handle)
    cleanups.push(() => worker.close({ handBack: true, graceMilliseconds: 100 }))
    return worker
  }

  async function startProcess(...started: Parameters<typeof startQueueWorker>): Promise<WorkerProcess> {
    const worker = await startQueueWorker(...started)
    cleanups.push(async () => worker.child.kill('SIGKILL'))
    return worker
  }

  describe(`task queue contract: ${name}`, () => {
    test('takes lower priority numbers first, and equals in the order they came', async () => {
      const [queue] = await open()
      await queue.add(step, [
        { id: 'late', priority: 9 },
        { id: 'first', priority: 0 },
        { id: 'second', priority: 0 },
      ])
      await queue.add(step, [{ id: 'middle', priority: 3 }])
      expect(await queue.counts(step)).toEqual({ waiting: 4, running: 0, delayed: 0 })
      const order: string[] = []
      await work(queue, async ({ id }) => void order.push(id))
      await eventually(() => isEmpty(queue))
      expect(order).toEqual(['first', 'second', 'middle', 'late'])
    })

    test('an id that waits or runs is not added again; one that has ended is', async () => {
      const [queue] = await open()
      const release = new AbortController()
      const started: string[] = []
      const twice = [
        { id: 'a', priority: 1 },
        { id: 'a', priority: 1 },
      ]
      await queue.add(step, twice)
      await Promise.all([queue.add(step, twice), queue.add(step, twice)])
      expect((await queue.counts(step)).waiting).toBe(1)
      await work(queue, async ({ id }) => {
        started.push(id)
        await wait(2 ** 30, undefined, { signal: release.signal }).catch(() => {})
      })
      await eventually(() => started.length === 1)
      await queue.add(step, twice)
      expect(await queue.counts(step)).toEqual({ waiting: 0, running: 1, delayed: 0 })
      release.abort()
      await eventually(() => isEmpty(queue))
      await queue.add(step, twice)
      await eventually(() => started.length === 2)
    })

    test('many may add the same tasks at once, in any order', async () => {
      const [queue, settings] = await open()
      const other = openTaskQueue(settings)
      cleanups.push(() => other.close())
      // Crossing orders deadlock on PostgreSQL unless batches wait for each other; the first round opens connections.
      for (const round of [1, 2, 3]) {
        const tasks = Array.from({ length: 300 }, (_, index) => ({ id: `${round}-${index}`, priority: 0 }))
        const adding = [1, 2, 3, 4].flatMap(() => [
          queue.add(step, tasks),
          other.add(step, tasks.toReversed()),
        ])
        await Promise.all(adding)
        expect((await queue.counts(step)).waiting).toBe(300 * round)
      }
    })

    test('removes what waits, and leaves alone what runs or is not there', async () => {
      const [queue] = await open()
      const finish = new AbortController()
      const done: string[] = []
      await work(queue, async ({ id }) => {
        await wait(2 ** 30, undefined, { signal: finish.signal }).catch(() => {})
        done.push(id)
      })
      await queue.add(step, [{ id: 'runs', priority: 0 }])
      await eventually(async () => (await queue.counts(step)).running === 1)
      await queue.add(step, [
        { id: 'waits', priority: 0 },
        { id: 'stays', priority: 0 },
      ])
      await queue.remove(step, ['waits', 'runs', 'unknown'])
      expect(await queue.counts(step)).toEqual({ waiting: 1, running: 1, delayed: 0 })
      finish.abort()
      await eventually(() => isEmpty(queue))
      expect(done).toEqual(['runs', 'stays'])
    })

    test('no worker does more at once than its limit', async () => {
      const [queue] = await open()
      const most = [0, 0]
      const now = [0, 0]
      const ids = Array.from({ length: 40 }, (_, index) => ({ id: `task-${index}`, priority: 0 }))
      for (const [index, limit] of [2, 3].entries()) {
        const count: TaskHandler = async () => {
          now[index]!++
          most[index] = Math.max(most[index]!, now[index]!)
          await wait(10)
          now[index]!--
        }
        await work(queue, count, limit)
      }
      await queue.add(step, ids)
      await eventually(() => isEmpty(queue))
      expect(most[0]).toBeLessThanOrEqual(2)
      expect(most[1]).toBeLessThanOrEqual(3)
    })

    test('tries what may pass again, later each time, and says which attempt is the last', async () => {
      const [queue] = await open({ attempts: 3, backoffMilliseconds: 200 })
      const tries: (PulledTask & { at: number })[] = []
      await work(queue, async (task) => {
        tries.push({ ...task, at: performance.now() })
        throw tries.length === 1 ? new Error('unexpected') : new PipelineError('unavailable', 'busy', 'Busy.')
      })
      await queue.add(step, [{ id: 'a', priority: 0 }])
      await eventually(() => tries.length === 3)
      expect(tries.map(({ attempt, isLast }) => [attempt, isLast])).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ])
      // Timers may fire a hair early; the growth is the point.
      expect(tries[1]!.at - tries[0]!.at).toBeGreaterThan(190)
      expect(tries[2]!.at - tries[1]!.at).toBeGreaterThan(390)
      await eventually(() => isEmpty(queue))
      await queue.add(step, [{ id: 'a', priority: 0 }])
      await eventually(() => tries.length === 4)
      expect(tries[3]!.attempt).toBe(1)
    })

    test.each<ProblemKind>(['invalid_input', 'not_found', 'conflict', 'cancelled'])(
      'does not try %s again',
      async (kind) => {
        const [queue] = await open({ backoffMilliseconds: 1 })
        let tries = 0
        await work(queue, async ({ id }) => {
          if (id === 'bad') tries++
          if (id === 'bad') throw new PipelineError(kind, 'bad', 'No use.')
        })
        await queue.add(step, [{ id: 'bad', priority: 0 }])
        await eventually(() => isEmpty(queue))
        await queue.add(step, [{ id: 'good', priority: 0 }])
        await eventually(() => isEmpty(queue))
        expect(tries).toBe(1)
      },
    )

    test('a task that takes longer than the lock keeps it', async () => {
      const [queue] = await open({ lockMilliseconds: 3000, stalledCheckMilliseconds: 200 })
      const started: string[] = []
      const long: TaskHandler = async ({ id }, signal) => {
        started.push(id)
        await wait(7000, undefined, { signal })
      }
      await work(queue, long)
      await work(queue, long)
      await queue.add(step, [{ id: 'long', priority: 0 }])
      await eventually(() => started.length > 0)
      await eventually(() => isEmpty(queue))
      expect(started).toEqual(['long'])
    })

    test('the tasks of a killed worker go to another one, which is told', async () => {
      const [queue, settings] = await open({ lockMilliseconds: 2000, stalledCheckMilliseconds: 200 })
      const killed = await startProcess(settings, step, 'hang')
      await queue.add(step, [{ id: 'orphan', priority: 0 }])
      await killed.until('started')
      killed.child.kill('SIGKILL')
      const taken: PulledTask[] = []
      await work(queue, async (task) => void taken.push(task))
      await eventually(() => taken.length > 0)
      expect(taken).toEqual([{ id: 'orphan', attempt: 1, isLast: false, interruptions: 1 }])
      await eventually(() => isEmpty(queue))
    })

    test('a worker that was silent for too long is stopped when it comes back', async () => {
      const [queue, settings] = await open({ lockMilliseconds: 1000, stalledCheckMilliseconds: 200 })
      const blocked = await startProcess(settings, step, 'block')
      await queue.add(step, [{ id: 'contested', priority: 0 }])
      await blocked.until('started')
      const taken: string[] = []
      await work(queue, async ({ id }) => {
        taken.push(id)
        await wait(5000)
      })
      expect(await blocked.until('aborted')).toBe('contested')
      expect(blocked.messages.map(({ event }) => event)).not.toContain('done')
      await eventually(() => isEmpty(queue))
      expect(taken).toEqual(['contested'])
    })

    test('500 tasks over three processes, one of them killed, are all done', async () => {
      const [queue, settings] = await open({ lockMilliseconds: 2000, stalledCheckMilliseconds: 200 })
      const ids = Array.from({ length: 500 }, (_, index) => `task-${index}`)
      const workers = [
        await startProcess(settings, step, 'quick'),
        await startProcess(settings, step, 'quick'),
        await startProcess(settings, step, 'quick'),
      ]
      const done = (): Set<string> =>
        new Set(
          workers.flatMap(({ messages }) =>
            messages.filter(({ event }) => event === 'done').map(({ id }) => id),
          ),
        )
      await queue.add(
        step,
        ids.map((id) => ({ id, priority: 0 })),
      )
      await eventually(() => done().size > 100)
      workers[1]!.child.kill('SIGKILL')
      await eventually(() => isEmpty(queue))
      await eventually(() => done().size >= ids.length)
      expect([...done()].toSorted()).toEqual(ids.toSorted())
    })

    test('closing hands unfinished work back at once, also that of a handler that does not listen', async () => {
      const [queue] = await open()
      const leaving: PulledTask[] = []
      const worker = await queue.work(step, { concurrency: 2 }, async (task, signal) => {
        leaving.push(task)
        if (task.id === 'listens') await wait(2 ** 30, undefined, { signal })
        else await new Promise(() => {})
      })
      await queue.add(step, [
        { id: 'listens', priority: 0 },
        { id: 'deaf', priority: 0 },
      ])
      await eventually(() => leaving.length === 2)
      await worker.close({ handBack: true, graceMilliseconds: 50 })
      expect(await queue.counts(step)).toEqual({ waiting: 2, running: 0, delayed: 0 })
      const taken: PulledTask[] = []
      await work(queue, async (task) => void taken.push(task))
      await eventually(() => taken.length === 2)
      expect(taken.map(({ attempt }) => attempt)).toEqual([1, 1])
    })

    test('closing without handing back waits for what runs', async () => {
      const [queue] = await open()
      const events: string[] = []
      const worker = await queue.work(step, { concurrency: 1 }, async () => {
        events.push('started')
        await wait(300)
        events.push('ended')
      })
      await queue.add(step, [{ id: 'a', priority: 0 }])
      await eventually(() => events.length > 0)
      await worker.close()
      expect(events).toEqual(['started', 'ended'])
      expect(await isEmpty(queue)).toBe(true)
    })
  })
}
