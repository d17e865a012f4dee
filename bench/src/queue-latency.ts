/**
 * How long tasks wait, on PostgreSQL and on Redis, by `npm run bench:queue`. Rounds on the two stores take turns, so
 * that a busy machine is busy for both; each figure is the median of the rounds. Times are taken at the call of `add` and
 * at the start of the handler, never from an event of the queue.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { steps, type Step } from '@mega-pipeline/pipeline'
import { startEmbeddedDatabase } from '@mega-pipeline/platform/embedded-database'
import { openTaskQueue, type QueueSettings, type TaskQueue } from '@mega-pipeline/platform/queue'
import { redisProgram, startRedisServer } from '@mega-pipeline/platform/queue/__fixtures__'

const ROUNDS = 5
const SINGLE_TASKS = 60
const RUNS = 30
const BACKLOG = 500

interface Figures {
  'wait p50 (ms)': number
  'wait p95 (ms)': number
  'wait max (ms)': number
  'run p50 (ms)': number
  'run p95 (ms)': number
  'run max (ms)': number
  'tasks per second': number
}

/** Starts with idle workers on all steps, each step in a queue of its own as in the services. */
async function measure(settings: QueueSettings): Promise<Figures> {
  const producer = openTaskQueue(settings)
  const consumer = openTaskQueue(settings)
  const started = new Map<string, (at: number) => void>()
  const follow = (id: string, step: Step): Promise<void> | undefined => {
    const next = steps[steps.indexOf(step) + 1]
    if (id.startsWith('run') && next) return consumer.add(next, [{ id, priority: 0 }])
    started.get(id)?.(performance.now())
    return undefined
  }
  const workers = await Promise.all(
    steps.map((step) => consumer.work(step, { concurrency: 4 }, async ({ id }) => follow(id, step))),
  )
  const addAndWait = async (queue: TaskQueue, step: Step, ids: string[]): Promise<number> => {
    const all = ids.map((id) => new Promise<number>((resolve) => started.set(id, resolve)))
    const before = performance.now()
    await queue.add(
      step,
      ids.map((id) => ({ id, priority: 0 })),
    )
    return Math.max(...(await Promise.all(all))) - before
  }
  try {
    const waits: number[] = []
    for (let task = 0; task < SINGLE_TASKS; task++) {
      waits.push(await addAndWait(producer, 'translate_text', [`task-${task}`]))
      await wait((task % 7) * 20)
    }
    const runs: number[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await addAndWait(producer, steps[0], [`run-${run}`]))
    const ids = Array.from({ length: BACKLOG }, (_, index) => `backlog-${index}`)
    const backlog = await addAndWait(producer, 'translate_text', ids)
    return {
      'wait p50 (ms)': quantile(waits, 0.5),
      'wait p95 (ms)': quantile(waits, 0.95),
      'wait max (ms)': Math.max(...waits),
      'run p50 (ms)': quantile(runs, 0.5),
      'run p95 (ms)': quantile(runs, 0.95),
      'run max (ms)': Math.max(...runs),
      'tasks per second': BACKLOG / (backlog / 1000),
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.close({ handBack: true })))
    await consumer.close()
    await producer.close()
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function medianOf(rounds: readonly Figures[], name: keyof Figures): number {
  return quantile(
    rounds.map((figures) => figures[name]),
    0.5,
  )
}

if (!redisProgram) throw new Error('This comparison needs redis-server or valkey-server. Install one first.')
const directory = await mkdtemp(join(tmpdir(), 'mega-bench-'))
const database = await startEmbeddedDatabase({ directory })
const redis = await startRedisServer()
try {
  const onPostgres: Figures[] = []
  const onRedis: Figures[] = []
  for (let round = 0; round < ROUNDS; round++) {
    onPostgres.push(await measure({ databaseUrl: database.url }))
    onRedis.push(await measure({ databaseUrl: database.url, redisUrl: redis.url }))
  }
  console.log(`| Median of ${ROUNDS} rounds | PostgreSQL | Redis | PostgreSQL / Redis |\n|---|---|---|---|`)
  for (const name of Object.keys(onPostgres[0]!) as (keyof Figures)[]) {
    const [postgresFigure, redisFigure] = [medianOf(onPostgres, name), medianOf(onRedis, name)]
    const ratio = (postgresFigure / redisFigure).toFixed(1)
    console.log(`| ${name} | ${postgresFigure.toFixed(0)} | ${redisFigure.toFixed(0)} | ${ratio} |`)
  }
  const worst = Math.max(...onPostgres.map((figures) => figures['wait max (ms)']))
  console.log(`\nLongest wait of all rounds on PostgreSQL: ${worst.toFixed(0)} ms`)
} finally {
  await redis.stop()
  await database.stop()
  await rm(directory, { recursive: true, force: true })
}
