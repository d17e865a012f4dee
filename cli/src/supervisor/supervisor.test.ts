import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { processExists } from '@mega-pipeline/platform/locks'
import type { ServiceEvent, ServiceSpec } from './service-spec.js'
import type { SupervisedServiceOptions } from './supervised-service.js'
import { Supervisor } from './supervisor.js'

const module = fileURLToPath(new URL('./__fixtures__/service-process.js', import.meta.url))
const quick = { firstMilliseconds: 10, longestMilliseconds: 40, resetAfterMilliseconds: 60_000 }
let folder: string
let notes: string
let events: ServiceEvent[]
let supervisor: Supervisor

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervisor-'))
  notes = join(folder, 'notes')
  events = []
})
afterEach(() => {
  supervisor.kill()
  rmSync(folder, { recursive: true })
})

function supervise(options: Partial<SupervisedServiceOptions> = {}): Supervisor {
  supervisor = new Supervisor({ onEvent: (event) => events.push(event), backOff: quick, ...options })
  return supervisor
}

function service(manner: string, rest: Partial<ServiceSpec> = {}): ServiceSpec {
  return {
    name: 'tiny',
    module,
    arguments: [manner],
    environment: { NOTES: notes },
    ...rest,
  }
}

async function until<Result>(look: () => Result | undefined): Promise<Result> {
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    await wait(20)
  }
}

function noted(word: string): number[] {
  const lines = readFileSync(notes, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
  return lines.filter(([first]) => first === word).map(([, pid]) => Number(pid))
}

const seen = (type: ServiceEvent['type']) => events.filter((event) => event.type === type)

test('a service is ready when it says so, and its lines are passed on', async () => {
  const [message] = await supervise().start(service('ready'))
  const [pid] = noted('start')
  expect(message).toMatchObject({ type: 'ready', pid })
  await until(() => seen('line')[0])
  expect(events).toContainEqual({ type: 'line', service: 'tiny', line: `this is ${pid}` })
})

test('a service that dies comes back', async () => {
  await supervise().start(service('ready'))
  process.kill(noted('start')[0]!, 'SIGKILL')
  await until(() => seen('ready')[1])
  expect(noted('start')).toHaveLength(2)
  expect(seen('ended')).toMatchObject([{ reason: 'signal SIGKILL', restartInMilliseconds: 10 }])
})

test('a service that never gets ready is given up, with its last words', async () => {
  await expect(supervise({ startAttempts: 3 }).start(service('crash'))).rejects.toThrow(
    'tiny does not start (exit code 3). Its last words:\n  no can do\n',
  )
  expect(noted('start')).toHaveLength(3)
  expect(seen('ended')).toMatchObject([{ restartInMilliseconds: 10 }, { restartInMilliseconds: 20 }])
})

test('a file that is not there is given up too', async () => {
  const missing = service('ready', { module: join(folder, 'missing.js') })
  await expect(supervise({ startAttempts: 1 }).start(missing)).rejects.toThrow('tiny does not start')
})

test('stop lets services end by themselves, the last started first', async () => {
  await supervise().start(service('ready', { name: 'below' }))
  await supervisor.start(service('ready', { name: 'above' }))
  await supervisor.stop()
  expect(noted('end')).toEqual(noted('start').toReversed())
  expect(seen('stopped')).toMatchObject([{ service: 'above' }, { service: 'below' }])
  expect(noted('start').some(processExists)).toBe(false)
})

test('stop can be called again, and nothing is started after it', async () => {
  await supervise().start(service('ready'))
  await Promise.all([supervisor.stop(), supervisor.stop()])
  expect(seen('stopped')).toHaveLength(1)
  await expect(supervisor.start(service('ready'))).rejects.toMatchObject({ code: 'cancelled' })
})

test('stop kills a service that does not listen', async () => {
  await supervise({ stopMilliseconds: 100 }).start(service('stubborn'))
  await supervisor.stop()
  expect(noted('start').some(processExists)).toBe(false)
})

test('stop ends the wait for a restart', async () => {
  const never = { firstMilliseconds: 1e9, longestMilliseconds: 1e9, resetAfterMilliseconds: 1e9 }
  await supervise({ backOff: never }).start(service('ready'))
  process.kill(noted('start')[0]!, 'SIGKILL')
  await until(() => seen('ended')[0])
  await supervisor.stop()
  expect(noted('start')).toHaveLength(1)
})

test('what a service started ends with it', async () => {
  await supervise().start(service('parent'))
  const [grandchild] = noted('child')
  process.kill(noted('start')[0]!, 'SIGKILL')
  await until(() => (processExists(grandchild!) ? undefined : true))
  await until(() => seen('ready')[1])
  await supervisor.stop()
  await until(() => (noted('child').some(processExists) ? undefined : true))
  expect(noted('child')).toHaveLength(2)
})

test('services end when their supervisor is killed', async () => {
  supervise()
  const inner = fork(new URL('./__fixtures__/supervisor-process.js', import.meta.url), [module, 'ready'])
  const [{ pid }] = (await once(inner, 'message')) as [{ pid: number }]
  expect(processExists(pid)).toBe(true)
  inner.kill('SIGKILL')
  await until(() => (processExists(pid) ? undefined : true))
  expect(processExists(pid)).toBe(false)
})
