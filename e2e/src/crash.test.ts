import type { PromptView } from '@mega-pipeline/pipeline'
import { decodeAudio, encodeAudio } from '@mega-pipeline/platform/audio'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cellsOf, targetLanguage, type Wishes } from './support/api.js'
import { makeHome, type Home } from './support/home.js'
import { engineProcess, postgresProcess, serviceProcess, type FoundProcess } from './support/processes.js'
import { humanClip } from './support/recordings.js'
import { startSystem, type System } from './support/start-system.js'
import { storedTasks, type StoredTask } from './support/stored-tasks.js'

// Models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

let home: Home
let system: System
let wishes: Wishes
/** Tasks that were finished when something was killed: nobody may do them again. */
let finished: Map<string, StoredTask>

beforeEach(async () => {
  home = await makeHome()
  system = await startSystem(home)
  wishes = { languages: [await targetLanguage(system.api)], words: 30 }
  finished = new Map()
})
afterEach(async () => {
  await system.stop()
  await home.remove()
})

/** The tasks, as soon as the database answers. */
async function tasks(): Promise<StoredTask[]> {
  for (;;) {
    const found = await storedTasks(home).catch(() => null)
    if (found) return found
    await wait(100)
  }
}

async function noteFinished(): Promise<void> {
  for (const task of await tasks()) if (task.state === 'done') finished.set(task.id, task)
}

/** Waits until a task of this kind is being done, or until there will be none any more. */
async function whenWorkingOn(kind: string, promptId: string): Promise<void> {
  for (;;) {
    if ((await tasks()).some((task) => task.kind === kind && task.state === 'running')) return
    const row = await system.api.read(promptId).catch(() => null)
    if (row && cellsOf(row).every(({ status }) => status === 'done')) {
      throw new Error(`The run ended before there was a task ${kind} to interrupt.`)
    }
    await wait(20)
  }
}

/** Waits until sentences have been spoken and others have not, so that a kill has something to spare and to spoil. */
async function whenSomeAreSpoken(): Promise<void> {
  for (;;) {
    const states = (await tasks()).filter(({ kind }) => kind === 'synthesize').map(({ state }) => state)
    if (states.includes('done')) return
    await wait(50)
  }
}

async function kill(victim: FoundProcess): Promise<void> {
  await noteFinished()
  process.kill(victim.pid, 'SIGKILL')
}

/** What is wrong with a row that should be done, and with its narrations. */
async function faultsOf(row: PromptView): Promise<unknown[]> {
  const undone = cellsOf(row).filter(({ status, problem }) => status !== 'done' || problem !== null)
  const narrations = cellsOf(row).filter(({ stage }) => stage === 'synthesize')
  const torn: unknown[] = []
  for (const { id, audio, segments } of narrations) {
    const told = audio?.seconds ?? 0
    const sound = await decodeAudio(await system.api.download(audio?.url ?? ''), { maxSeconds: 600 })
    const seconds = sound.samples.length / sound.sampleRate
    const end = segments.at(-1)?.endSeconds ?? 0
    if (Math.abs(seconds - told) > 0.1 || Math.abs(end - told) > 0.1) torn.push({ id, seconds, told, end })
  }
  return [...undone, ...torn]
}

/** The tasks that were finished before a kill, as they are now. */
async function finishedNow(): Promise<Map<string, StoredTask>> {
  const wanted = (await tasks()).filter(({ id }) => finished.has(id))
  return new Map(wanted.map((task) => [task.id, task]))
}

test('a run goes on by itself whichever process is killed in the middle of it', async () => {
  const { api } = system
  const recording = await encodeAudio((await humanClip()).sound, 'mp3')
  const { id } = await api.sendRecording(recording, 'note.mp3', wishes)

  await whenWorkingOn('transcribe', id)
  await kill(await serviceProcess(home, 'transcribe-audio'))
  await whenWorkingOn('generate', id)
  await kill(await engineProcess(home, 'generate-text'))
  await whenWorkingOn('synthesize', id)
  await kill(await serviceProcess(home, 'generate-text'))
  await kill(await engineProcess(home, 'synthesize-audio'))
  await whenWorkingOn('synthesize', id)
  await kill(await serviceProcess(home, 'translate-text'))
  await kill(await serviceProcess(home, 'gateway'))
  await whenSomeAreSpoken()
  await whenWorkingOn('synthesize', id)
  await kill(await serviceProcess(home, 'synthesize-audio'))
  await whenWorkingOn('synthesize', id)
  await kill(await postgresProcess(home))

  expect(await faultsOf(await api.whenFinished(id))).toEqual([])
  expect(await finishedNow()).toEqual(finished)
})

test('when mega up itself is killed, the next one finishes its run', async () => {
  const { id } = await system.api.sendText('Why owls fly without a sound.', wishes)
  await whenSomeAreSpoken()
  await whenWorkingOn('synthesize', id)
  await noteFinished()
  system.supervisor.kill('SIGKILL')
  system = await startSystem(home)
  expect(await faultsOf(await system.api.whenFinished(id))).toEqual([])
  expect(finished.size).toBeGreaterThan(0)
  expect(await finishedNow()).toEqual(finished)
})
