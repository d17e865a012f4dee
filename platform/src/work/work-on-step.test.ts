import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PipelineError, steps, viewPrompt, type RunView, type TaskOutput } from '@mega-pipeline/pipeline'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  changeCell,
  deletePrompt,
  insertPrompt,
  listDueRemovals,
  listLastWork,
  listTaskHistory,
  loadRunsOfPrompts,
  openDatabase,
  type StartedTask,
} from '../database/index.js'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '../embedded-database/index.js'
import { openTaskQueue, type TaskWorker } from '../queue/index.js'
import { recordedPrompt, typedPrompt, type PromptWithRun } from './__fixtures__/plain-run.js'
import {
  reconcile,
  startReconcileLoop,
  workOnStep,
  type Perform,
  type TaskCall,
  type Workplace,
} from './index.js'

let directory: string
let server: EmbeddedDatabase
let workplace: Workplace
let workers: TaskWorker[] = []

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mega-work-'))
  server = await startEmbeddedDatabase({ directory })
  const database = await openDatabase(server.url)
  workplace = { database, queue: openTaskQueue({ databaseUrl: server.url, onError: () => {} }) }
  await workplace.queue.ready()
})
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.close({ handBack: true })))
  workers = []
})
afterAll(async () => {
  await workplace.queue.close()
  await workplace.database.destroy()
  await server.stop()
  await rm(directory, { recursive: true, force: true })
})

/**
 * What the stages would bring, without their models: the loop is under test here, not the engines.
 * The first sentence names the prompt, since equal sentences would be taken from the tests before.
 */
function quickResult({ task: { id, input } }: StartedTask): TaskOutput {
  switch (input.kind) {
    case 'transcribe':
      return { engine: 'test', outcome: 'no_speech', segments: [] }
    case 'generate':
      return {
        engine: 'test',
        finishReason: 'stop',
        sentences: [sentence(`One: ${input.prompt}`), sentence('Two.')],
      }
    case 'translate':
      return { engine: 'test', notes: [], text: `${input.to}(${input.text})` }
    case 'synthesize':
      return { engine: 'test', soundKey: `sound/${id}`, seconds: 1 }
    case 'publish':
      return { artefact: input.artefact }
    case 'assemble':
      return { ...input, seconds: 2, times: input.pieces.map(() => ({ startSeconds: 0, endSeconds: 1 })) }
  }
}

function sentence(text: string) {
  return { text, startsParagraph: false }
}

async function work(perform: Perform): Promise<void> {
  for (const step of steps) workers.push(await workOnStep(workplace, step, { concurrency: 2, perform }))
}

async function start(text: string): Promise<{ promptId: string; runId: string }> {
  return startPrompt(typedPrompt(text))
}

async function startPrompt({ prompt, run }: PromptWithRun): Promise<{ promptId: string; runId: string }> {
  await insertPrompt(workplace.database, prompt, [run])
  await reconcile(workplace, run.id)
  return { promptId: prompt.id, runId: run.id }
}

async function look(promptId: string): Promise<RunView> {
  const [first, ...others] = await loadRunsOfPrompts(workplace.database, [promptId])
  if (!first) throw new Error('no such prompt')
  const run = viewPrompt([first, ...others]).runs[0]
  if (!run) throw new Error('no run')
  return run
}

async function until<Value>(read: () => Promise<Value>, isSo: (value: Value) => boolean): Promise<Value> {
  for (;;) {
    const value = await read()
    if (isSo(value)) return value
    await wait(50)
  }
}

const finished = (promptId: string): Promise<RunView> =>
  until(
    () => look(promptId),
    (run) => run.isFinished,
  )

describe('a run', () => {
  test('goes from its prompt to two narrations', async () => {
    await work(async (started) => quickResult(started))
    const { promptId } = await start('Tell me of owls.')
    const run = await finished(promptId)
    expect(run.cells.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'local.transcribe.en done',
      'local.generate.en done',
      'local.synthesize.en done',
      'local.translate.fr done',
      'local.synthesize.fr done',
    ])
    expect(run.cells[3]?.text).toBe('fr(One: Expand: Tell me of owls.) fr(Two.)')
  })

  test('takes over what another run brought, without computing it again', async () => {
    const done: string[] = []
    await work(async (started) => {
      if (started.task.input.kind !== 'publish') done.push(started.task.input.kind)
      return quickResult(started)
    })
    await finished((await start('Two equal prompts.')).promptId)
    const before = done.length
    await finished((await start('Two equal prompts.')).promptId)
    // Its files have names of their own; everything else was there.
    expect(done.slice(before)).toEqual(['assemble', 'assemble'])
  })

  test('knows what each task took in all its attempts, and pays nothing for what another run brought', async () => {
    let failures = 0
    await work(async (started, { report }) => {
      report.cost({ cpuSeconds: 1, peakMemoryBytes: 2_000 })
      report.cost({ cpuSeconds: 0.5, peakMemoryBytes: 3_000 })
      if (started.task.input.kind === 'generate' && failures++ === 0) throw new Error('passing')
      return quickResult(started)
    })
    const { promptId: first } = await start('What does it cost?')
    await finished(first)
    // The second sentence is the same in all of these tests.
    const all = await listTaskHistory(workplace.database, first)
    const paid = all.filter(({ isReused }) => !isReused)
    expect(paid.map(({ kind }) => kind)).toContain('assemble')
    for (const { kind, cpuSeconds, peakMemoryBytes, startedAt, finishedAt } of paid) {
      expect([cpuSeconds, peakMemoryBytes]).toEqual([kind === 'generate' ? 3 : 1.5, 3_000])
      expect(Number(finishedAt)).toBeGreaterThanOrEqual(Number(startedAt))
    }
    const { promptId: second } = await start('What does it cost?')
    await finished(second)
    const reused = (await listTaskHistory(workplace.database, second)).filter(({ isReused }) => isReused)
    const kept = all.filter(({ kind }) => kind !== 'publish' && kind !== 'assemble')
    expect(reused.map(({ id }) => id).toSorted()).toEqual(kept.map(({ id }) => id).toSorted())
    const last = await listLastWork(workplace.database)
    expect(last.find(({ step }) => step === 'generate_text')).toMatchObject({ engine: 'test', problem: null })
  })

  test('narrates the first sentence while the second is being written', async () => {
    const { promise: isSpoken, resolve: spoken } = deferred()
    await work(async (started, { report }) => {
      const output = quickResult(started)
      if ('sentences' in output) {
        report.part({ ...output, sentences: output.sentences.slice(0, 1) }, 0.5)
        await isSpoken
      }
      if (started.task.input.kind === 'synthesize') spoken()
      return output
    })
    const run = await finished((await start('Stream, please.')).promptId)
    expect(run.cells.every(({ status }) => status === 'done')).toBe(true)
  })

  test('is finished by the loop after everybody forgot about it', async () => {
    const { prompt, run } = typedPrompt('Forgotten.')
    await insertPrompt(workplace.database, prompt, [run])
    await work(async (started) => quickResult(started))
    const loop = startReconcileLoop(workplace, { everyMilliseconds: 100, onError: () => {} })
    expect((await finished(prompt.id)).cells.every(({ status }) => status === 'done')).toBe(true)
    await loop.stop()
  })
})

describe('the same recording in two prompts', () => {
  test('is transcribed once', async () => {
    let transcribed = 0
    await work(async (started) => {
      if (started.task.input.kind === 'transcribe') transcribed += 1
      return quickResult(started)
    })
    const prompts = [await startPrompt(recordedPrompt('aa')), await startPrompt(recordedPrompt('aa'))]
    for (const { promptId } of prompts) await finished(promptId)
    expect(transcribed).toBe(1)
  })

  test('is read from the second when the first is deleted before the work is done', async () => {
    const second = recordedPrompt('bb')
    const { promptId: firstId } = await startPrompt(recordedPrompt('bb'))
    await startPrompt(second)
    await deletePrompt(workplace.database, firstId)
    const keys: string[] = []
    await work(async (started, { recordingKey }) => {
      if (started.task.input.kind === 'transcribe') keys.push(await recordingKey())
      return quickResult(started)
    })
    await finished(second.prompt.id)
    expect(second.prompt.source).toMatchObject({ recording: { key: keys[0] } })
    expect(keys).toHaveLength(1)
  })
})

describe('a failure', () => {
  test('that may pass is tried again', async () => {
    let failures = 0
    await work(async (started) => {
      if (started.task.input.kind === 'translate' && failures++ === 0)
        throw new PipelineError('unavailable', 'engine_died', 'The engine died.')
      return quickResult(started)
    })
    const run = await finished((await start('Fail once.')).promptId)
    expect(run.cells.every(({ status }) => status === 'done')).toBe(true)
  })

  test('for good shows in its cell, and the others go on', async () => {
    await work(async (started) => {
      if (started.task.input.kind === 'translate')
        throw new PipelineError('invalid_input', 'language_pair_not_supported', 'Choose another language.')
      return quickResult(started)
    })
    const run = await finished((await start('Fail for good.')).promptId)
    expect(run.cells.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'failed', 'waiting'])
    expect(run.cells[3]?.problem?.message).toBe('Choose another language.')
  })
})

test('a task is worked on from the moment the engine turns to it; before, it waited', async () => {
  const turns: { id: string; at: Date }[] = []
  await work(async (started, { report }) => {
    if (started.task.input.kind === 'generate') {
      await wait(100)
      turns.push({ id: started.task.id, at: new Date() })
      report.started()
    }
    return quickResult(started)
  })
  await finished((await start('Wait for the engine.')).promptId)
  const [turn] = turns
  const { started_at: startedAt } = await workplace.database
    .selectFrom('tasks')
    .select('started_at')
    .where('id', '=', turn!.id)
    .executeTakeFirstOrThrow()
  expect(startedAt?.getTime()).toBeGreaterThanOrEqual(turn!.at.getTime())
})

test('a cancelled cell aborts what is running', async () => {
  const { promise: isRunning, resolve: running } = deferred()
  await work(async (started, call) => {
    if (started.task.input.kind !== 'generate') return quickResult(started)
    running()
    return untilAborted(call)
  })
  const { promptId, runId } = await start('Cancel me.')
  await isRunning
  for (const { stage, language } of (await look(promptId)).cells) {
    await changeCell(workplace.database, runId, { stage, language }, { cancelled: true })
  }
  const run = await until(
    () => look(promptId),
    ({ cells }) => cells[1]?.status === 'cancelled',
  )
  expect(run.isFinished).toBe(true)
})

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {}
  const promise = new Promise<void>((resolvePromise) => {
    resolve = resolvePromise
  })
  return { promise, resolve }
}

function untilAborted({ signal }: TaskCall): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })
}

test('a deleted prompt leaves no task, and every file is noted for removal', async () => {
  await work(async (started) => quickResult(started))
  const { promptId } = await start('Delete me entirely.')
  await finished(promptId)
  const before = await workplace.database.selectFrom('tasks').select('id').execute()
  const orphans = await deletePrompt(workplace.database, promptId)
  const after = await workplace.database.selectFrom('tasks').select('id').execute()
  expect(before.length - after.length).toBe(orphans?.length)
  const removals = await listDueRemovals(workplace.database)
  expect(removals).toContain(`text_audios/local/${promptId}.mp3`)
  expect(removals).toContain(`output_audios/local/${promptId}.srt`)
  expect(removals).toContain(`text_translated/local/${promptId}.txt`)
  expect(await deletePrompt(workplace.database, promptId)).toBeNull()
})
