import type { EngineDescription } from '@mega-pipeline/pipeline'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EngineShelf } from './engine-shelf.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Stands in for an engine: remembers whether it is up. */
class PlainEngine {
  readonly description: EngineDescription
  isUp = false
  constructor(id: string) {
    this.description = { id, stage: 'translate', version: '1', licence: 'MIT', languages: ['en'] }
  }
  async run(work: Promise<void>): Promise<void> {
    this.isUp = true
    await work
  }
  async close(): Promise<void> {
    this.isUp = false
  }
}

function shelfOf(keepAliveSeconds: number) {
  const engines = [new PlainEngine('first'), new PlainEngine('second')] as const
  const [first, second] = engines
  return { first, second, shelf: new EngineShelf(engines, { keepAliveSeconds, aliases: ['tts-1'] }) }
}

test('finds an engine by its id, and the default one by an alias or no name', () => {
  const { first, second, shelf } = shelfOf(1)
  expect(shelf.find('second')).toBe(second)
  expect(shelf.find('tts-1')).toBe(first)
  expect(shelf.find(undefined)).toBe(first)
})

test('a name that is not there is answered with those that are', () => {
  const { shelf } = shelfOf(1)
  expect(() => shelf.find('third')).toThrow('first, second')
})

test('an engine is dropped when nobody has used it for a while, counted from the last use', async () => {
  const { first, shelf } = shelfOf(60)
  await shelf.use(first, (engine) => engine.run(Promise.resolve()))
  vi.advanceTimersByTime(50_000)
  await shelf.use(first, (engine) => engine.run(Promise.resolve()))
  vi.advanceTimersByTime(59_000)
  expect(first.isUp).toBe(true)
  vi.advanceTimersByTime(1000)
  expect(first.isUp).toBe(false)
})

test('an engine is not dropped while somebody works with it', async () => {
  const { first, shelf } = shelfOf(60)
  let end = (): void => {}
  const long = new Promise<void>((resolve) => (end = resolve))
  const working = shelf.use(first, (engine) => engine.run(long))
  await shelf.use(first, (engine) => engine.run(Promise.resolve()))
  vi.advanceTimersByTime(600_000)
  expect(first.isUp).toBe(true)
  end()
  await working
  vi.advanceTimersByTime(60_000)
  expect(first.isUp).toBe(false)
})

test('with no limit it is kept', async () => {
  const { first, shelf } = shelfOf(Infinity)
  await shelf.use(first, (engine) => engine.run(Promise.resolve()))
  vi.advanceTimersByTime(1e9)
  expect(first.isUp).toBe(true)
})

test('a failure counts as use and is passed on', async () => {
  const { first, shelf } = shelfOf(0)
  const failing = shelf.use(first, (engine) => engine.run(Promise.reject(new Error('broken'))))
  await expect(failing).rejects.toThrow('broken')
  vi.advanceTimersByTime(1)
  expect(first.isUp).toBe(false)
})

/** Joined engines, for tests of names alone. */
class JoinedEngine extends PlainEngine {
  constructor(rungs: readonly PlainEngine[]) {
    super(rungs.map(({ description }) => description.id).join(','))
  }
}

function ladderShelf() {
  const engines = [new PlainEngine('first'), new PlainEngine('second')] as const
  const join = (rungs: readonly PlainEngine[]) => new JoinedEngine(rungs)
  return {
    engines,
    shelf: new EngineShelf<PlainEngine>(engines, { keepAliveSeconds: 60, join, preferred: 'second,first' }),
  }
}

test('a list of names is one engine, the same each time', () => {
  const { shelf } = ladderShelf()
  expect(shelf.find('first, second').description.id).toBe('first,second')
  expect(shelf.find('first,second')).toBe(shelf.find('first,second'))
  expect(shelf.find('first , second,first')).toBe(shelf.find('first,second'))
  expect(() => shelf.find('first,third')).toThrow('There is no such model')
})

test('the preferred list is the default', () => {
  const { shelf } = ladderShelf()
  expect(shelf.default.description.id).toBe('second,first')
  expect(shelf.find(undefined)).toBe(shelf.default)
})

test('who uses a ladder uses its rungs', async () => {
  const {
    engines: [first],
    shelf,
  } = ladderShelf()
  await shelf.use(shelf.default, () => first.run(Promise.resolve()))
  vi.advanceTimersByTime(50_000)
  await shelf.use(first, (engine) => engine.run(Promise.resolve()))
  vi.advanceTimersByTime(50_000)
  expect(first.isUp).toBe(true)
  vi.advanceTimersByTime(10_000)
  expect(first.isUp).toBe(false)
})
