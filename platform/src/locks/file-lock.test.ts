import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acquireLock, lockOwner, tryLock } from './file-lock.js'
import type { LockOwner } from './lock-owner.js'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-lock-'))
  path = join(folder, 'work.lock')
})
afterEach(() => rm(folder, { recursive: true }))

const fixture = (name: string): URL => new URL(`./__fixtures__/${name}.js`, import.meta.url)

async function holdInProcess(): Promise<ChildProcess> {
  const child = fork(fixture('hold-lock-process'), [path])
  await once(child, 'message')
  return child
}

test('a held lock says who holds it and why', async () => {
  const lock = await acquireLock(path, { note: 'counting stars' })
  expect(await lockOwner(path)).toMatchObject({ pid: process.pid, note: 'counting stars' })
  expect(await tryLock(path, 'another')).toMatchObject({ heldBy: { note: 'counting stars' } })
  await lock.release()
  expect(await lockOwner(path)).toBeUndefined()
  expect(await readdir(folder)).toEqual([])
})

test('waits for the holder, and says that it waits', async () => {
  const child = await holdInProcess()
  const waits: (LockOwner | undefined)[] = []
  const acquiring = acquireLock(path, {
    note: 'second',
    onWait: (owner) => {
      waits.push(owner)
      child.send('let go')
    },
  })
  await (await acquiring).release()
  expect(waits).toMatchObject([{ pid: child.pid, note: 'a test' }])
})

test('stops waiting when told to', async () => {
  const child = await holdInProcess()
  const abort = new AbortController()
  const acquiring = acquireLock(path, { note: 'second', signal: abort.signal, onWait: () => abort.abort() })
  await expect(acquiring).rejects.toThrow(/abort/i)
  child.kill('SIGKILL')
})

test('takes over from a holder that was killed', async () => {
  const child = await holdInProcess()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await lockOwner(path)).toBeUndefined()
  await (await acquireLock(path, { note: 'second' })).release()
})

test.runIf(process.platform === 'linux')(
  'another process under the same number is not the holder',
  async () => {
    const owner = { host: hostname(), pid: process.pid, began: '1', note: 'long gone' }
    await writeFile(path, JSON.stringify(owner))
    expect(await tryLock(path, 'second')).toHaveProperty('release')
  },
)

test('a holder on another machine counts as alive while it gives signs of life', async () => {
  await writeFile(path, JSON.stringify({ host: 'elsewhere', pid: 1, note: 'far away' }))
  expect(await tryLock(path, 'here')).toMatchObject({ heldBy: { host: 'elsewhere' } })
})

test('no two processes hold it at once, even when holders die', async () => {
  const counter = join(folder, 'counter')
  await writeFile(counter, '0')
  const children = Array.from({ length: 6 }, () => fork(fixture('add-one-process'), [path, counter]))
  await Promise.all(children.map((child) => once(child, 'exit')))
  expect(await readFile(counter, 'utf8')).toBe('60')
})
