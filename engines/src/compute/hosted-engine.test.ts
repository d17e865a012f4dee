import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { ComputeCost, Engine } from '@mega-pipeline/pipeline'
import { hostEngine } from './hosted-engine.js'
import type { MemoryNeed } from './memory-need.js'
import { runningEngines } from './running-processes.js'

interface CountingInput {
  to: number
  manner: 'polite' | 'deaf' | 'crash' | 'fail'
}

let engine: Engine<CountingInput, number, number>

function host(memory?: MemoryNeed): Engine<CountingInput, number, number> {
  engine = hostEngine({
    description: {
      id: 'counting:test',
      stage: 'generate',
      version: '1',
      licence: 'Apache-2.0',
      languages: ['en'],
    },
    module: new URL('./__fixtures__/counting-engine.js', import.meta.url),
    options: { step: 1 },
    memory,
  })
  return engine
}

afterEach(() => engine.close())

test('gives pieces in order and the output at the end', async () => {
  const pieces: number[] = []
  const output = await host().run(
    { to: 3, manner: 'polite' },
    { signal: new AbortController().signal, onPiece: (piece) => pieces.push(piece) },
  )
  expect(output).toBe(3)
  expect(pieces).toEqual([1, 2, 3])
})

test('an abort stops an engine that listens, and the engine stays usable', async () => {
  const abort = new AbortController()
  const counting = host().run(
    { to: 1e9, manner: 'polite' },
    { signal: abort.signal, onPiece: () => abort.abort() },
  )
  await expect(counting).rejects.toThrow(/abort/i)
  await expect(
    engine.run({ to: 1, manner: 'polite' }, { signal: new AbortController().signal }),
  ).resolves.toBe(1)
})

test('an abort kills an engine that does not listen, and the next run starts it again', async () => {
  const abort = new AbortController()
  await host().load()
  const counting = engine.run({ to: Number.POSITIVE_INFINITY, manner: 'deaf' }, { signal: abort.signal })
  await wait(100)
  abort.abort()
  await expect(counting).rejects.toThrow(/abort/i)
  await expect(
    engine.run({ to: 2, manner: 'polite' }, { signal: new AbortController().signal }),
  ).resolves.toBe(2)
})

test('a crash fails the run as worth retrying', async () => {
  const crashing = host().run({ to: 1, manner: 'crash' }, { signal: new AbortController().signal })
  await expect(crashing).rejects.toMatchObject({ kind: 'unavailable', code: 'engine_died' })
})

test('a run says when its turn comes', async () => {
  const events: string[] = []
  const { signal } = new AbortController()
  const count = (name: string): Promise<unknown> => {
    const onStart = (): void => void events.push(`${name} starts`)
    const onPiece = (piece: unknown): void => void events.push(`${name} ${String(piece)}`)
    return engine.run({ to: 2, manner: 'polite' }, { signal, onStart, onPiece })
  }
  host()
  await Promise.all([count('first'), count('second')])
  expect(events).toEqual(['first starts', 'first 1', 'first 2', 'second starts', 'second 1', 'second 2'])
})

test('a run that is aborted while it waits for its turn leaves the one before it alone', async () => {
  const patience = new AbortController()
  const first = host().run({ to: 300, manner: 'polite' }, { signal: new AbortController().signal })
  const second = engine.run({ to: 1, manner: 'polite' }, { signal: patience.signal })
  await engine.load()
  patience.abort()
  await expect(second).rejects.toThrow(/abort/i)
  await expect(first).resolves.toBe(300)
})

test('a run that waited behind one that had to be killed is done all the same', async () => {
  const abort = new AbortController()
  const deaf = host().run({ to: Number.POSITIVE_INFINITY, manner: 'deaf' }, { signal: abort.signal })
  const next = engine.run({ to: 2, manner: 'polite' }, { signal: new AbortController().signal })
  await engine.load()
  abort.abort()
  await expect(deaf).rejects.toThrow(/abort/i)
  await expect(next).resolves.toBe(2)
})

test('a run tells what it took, and so does one that fails', async () => {
  const costs: ComputeCost[] = []
  const call = { signal: new AbortController().signal, onCost: (cost: ComputeCost) => costs.push(cost) }
  await host().run({ to: 1e8, manner: 'deaf' }, call)
  await expect(engine.run({ to: 1, manner: 'fail' }, call)).rejects.toThrow('no such number')
  const [counting, failing] = costs
  expect(counting?.cpuSeconds).toBeGreaterThan(0.01)
  expect(counting?.peakMemoryBytes).toBeGreaterThan(1e7)
  expect(failing?.cpuSeconds).toBeLessThan(counting?.cpuSeconds ?? 0)
})

test.runIf(process.platform === 'linux')(
  'an engine that runs is known with its memory until it is closed',
  async () => {
    await host().load()
    const [known] = runningEngines()
    expect(known?.engine).toBe('counting:test')
    expect(known?.residentBytes).toBeGreaterThan(1e7)
    await engine.close()
    await expect.poll(runningEngines).toEqual([])
  },
)

const one: CountingInput = { to: 1, manner: 'polite' }
const replaceable = { signal: new AbortController().signal, othersCanStandIn: true }
const withFree = (freeBytes: number | undefined): MemoryNeed => ({
  neededBytes: 2e9,
  freeBytes: async () => freeBytes,
})

test('an engine that needs more memory than is free is not started where another can stand in', async () => {
  await expect(host(withFree(1_234_567_890)).run(one, replaceable)).rejects.toMatchObject({
    kind: 'unavailable',
    code: 'memory_too_low',
    message: expect.stringContaining('counting:test needs about 2000 MB of memory, and 1235 MB are free.'),
  })
  expect(runningEngines()).toEqual([])
})

test('it is started where nobody else would do the work, and where nobody knows what is free', async () => {
  await expect(host(withFree(1e9)).run(one, { signal: replaceable.signal })).resolves.toBe(1)
  await engine.close()
  await expect(host(withFree(undefined)).run(one, replaceable)).resolves.toBe(1)
})

test('an engine that is up has its memory already', async () => {
  await host(withFree(1e9)).load()
  await expect(engine.run(one, replaceable)).resolves.toBe(1)
})
