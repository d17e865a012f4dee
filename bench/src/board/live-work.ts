import { setTimeout as wait } from 'node:timers/promises'
import { nextTasks } from '@mega-pipeline/pipeline'
import {
  insertPrompt,
  loadRun,
  saveProgress,
  startTask,
  wantTasks,
  type Connection,
} from '@mega-pipeline/platform/database'
import { resultOf, writtenRow } from './written-row.js'

/** Between two changes, in milliseconds. */
const PAUSE = 50

/** New rows get such numbers. */
let nextNumber = 1_000_000

/**
 * Adds a row and lets its text grow, as a worker does: the board hears of every change. Ends when it is told to.
 * Gives the number of changes.
 */
export async function workLive(database: Connection, signal: AbortSignal): Promise<number> {
  const number = nextNumber++
  const { prompt, run } = writtenRow(number, number, new Date())
  await insertPrompt(database, prompt, [run])
  const loaded = await loadRun(database, run.id)
  const wanted = loaded ? nextTasks(loaded.state) : []
  await wantTasks(database, run.id, wanted)
  const writing = wanted.find(({ task }) => task.input.kind === 'generate')?.task
  const started = writing && (await startTask(database, writing.id))
  if (!started) throw new Error('The new row has no text to write.')
  const whole = resultOf(started.task)
  let changes = 0
  while (!signal.aborted) {
    const fraction = (changes % 20) / 20
    const output =
      'sentences' in whole ? { ...whole, sentences: whole.sentences.slice(0, 1 + (changes % 5)) } : whole
    await saveProgress(database, started, { fraction, output })
    changes++
    await wait(PAUSE)
  }
  return changes
}
