import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { processExists } from '../locks/index.js'
import { startEmbeddedDatabase } from './start-embedded-database.js'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'embedded-database-'))
})
afterEach(() => rm(directory, { recursive: true }))

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(text)
  await client.end()
  return rows
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(join(directory, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

async function gone(pid: number): Promise<void> {
  while (processExists(pid)) await wait(50)
}

/** A process that starts the database and then waits, to be killed. */
async function startInProcess(): Promise<ChildProcess> {
  const child = fork(new URL('./__fixtures__/database-owner-process.js', import.meta.url), [directory])
  await once(child, 'message')
  return child
}

test('keeps what was written from one start to the next', async () => {
  const first = await startEmbeddedDatabase({ directory })
  await query(first.url, 'create table kept as select 42 as answer')
  await first.stop()
  const second = await startEmbeddedDatabase({ directory })
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  await second.stop()
})

test('lets nobody in without the password', async () => {
  const database = await startEmbeddedDatabase({ directory })
  const stranger = new URL(database.url)
  stranger.password = 'guess'
  await expect(query(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
  await database.stop()
})

test('leaves no process behind when it is stopped', async () => {
  const database = await startEmbeddedDatabase({ directory })
  const pid = await postmasterPid()
  expect(processExists(pid)).toBe(true)
  await database.stop()
  expect(processExists(pid)).toBe(false)
})

test('ends with its owner, even when that is killed', async () => {
  const owner = await startInProcess()
  const pid = await postmasterPid()
  owner.kill('SIGKILL')
  await gone(pid)
  expect(processExists(pid)).toBe(false)
})

test('starts again after everything was killed, and keeps what was committed', async () => {
  const first = await startEmbeddedDatabase({ directory })
  await query(first.url, 'create table kept as select 42 as answer')
  process.kill(await postmasterPid(), 'SIGKILL')
  await first.stop()
  const second = await startEmbeddedDatabase({ directory })
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
  await second.stop()
})

test('a note of a server that is gone does not keep it from starting', async () => {
  await (await startEmbeddedDatabase({ directory })).stop()
  // The number of a process that lives, but is no PostgreSQL.
  await writeFile(join(directory, 'cluster', 'postmaster.pid'), `${process.pid}\n${directory}/cluster\n`)
  const database = await startEmbeddedDatabase({ directory })
  expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await database.stop()
})

test('a server that lost its keeper is ended by the next start', async () => {
  const owner = await startInProcess()
  const left = await postmasterPid()
  const keeper = Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(left)], { encoding: 'utf8' }).stdout)
  process.kill(keeper, 'SIGKILL')
  owner.kill('SIGKILL')
  const database = await startEmbeddedDatabase({ directory })
  expect(processExists(left)).toBe(false)
  expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await database.stop()
})

test('says why it does not start', async () => {
  const database = await startEmbeddedDatabase({ directory })
  const other = await mkdtemp(join(tmpdir(), 'embedded-database-'))
  const port = Number(new URL(database.url).port)
  await expect(startEmbeddedDatabase({ directory: other, port })).rejects.toThrow(/Address already in use/)
  await database.stop()
  await rm(other, { recursive: true })
})

test.runIf(process.getuid?.() === 0)('runs as an ordinary user too', async () => {
  await chmod(directory, 0o777)
  const child = fork(new URL('./__fixtures__/database-owner-process.js', import.meta.url), [directory], {
    uid: 65_534,
    gid: 65_534,
  })
  const [url] = (await once(child, 'message')) as [string]
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  const pid = await postmasterPid()
  child.kill('SIGKILL')
  await gone(pid)
})
