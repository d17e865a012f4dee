import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freePort } from '@mega-pipeline/platform/embedded-database'
import { processExists } from '@mega-pipeline/platform/locks'
import { stageServices } from './plan-services.js'

// Each test starts seven programs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let home: string
let port: number
const homes: string[] = []
const started: ChildProcess[] = []

beforeEach(async () => {
  await newHome()
})
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  for (home of homes.splice(0)) {
    await allGone()
    await rm(home, { recursive: true })
  }
})

async function newHome(): Promise<void> {
  home = await mkdtemp(join(tmpdir(), 'up-'))
  homes.push(home)
  port = await freePort()
}

interface Up {
  readonly child: ChildProcess
  readonly text: () => string
}

function up(): Up {
  const child = spawn(process.execPath, [
    fileURLToPath(new URL('./__fixtures__/up-process.js', import.meta.url)),
    home,
    String(port),
  ])
  started.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (text += String(piece)))
  return { child, text: () => text }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await wait(50)
}

async function upAndReady(): Promise<Up> {
  const running = up()
  await until(() => running.text().includes('The board:') || running.child.exitCode !== null)
  return running
}

/** The processes that work in this test's home: the services and the database all name it. */
async function processes(): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const owners = await Promise.all(
    pids.map(async (pid) => {
      const told = await Promise.all(
        ['cmdline', 'environ'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
      )
      return told.some((text) => text.includes(home)) && processExists(pid) ? [pid] : []
    }),
  )
  return owners.flat()
}

const allGone = () => until(async () => (await processes()).length === 0)

interface Answer {
  readonly pid: number
  readonly DATABASE_URL: string
  readonly MEGA_HOME: string
}

async function ask(url = `http://127.0.0.1:${port}`): Promise<Answer> {
  return (await (await fetch(url)).json()) as Answer
}

/** Where a service of this home listens, as it wrote in its log. */
async function urlOf(service: string, itsHome: string): Promise<string> {
  const lines = (await readFile(join(itsHome, 'logs', `${service}.log`), 'utf8')).trim().split('\n')
  const urls = lines.map((line) => (JSON.parse(line) as { url?: string }).url)
  return urls.find((url) => url !== undefined) ?? ''
}

async function query(connectionString: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  await client.end()
}

test('everything runs, Ctrl-C ends it, and nothing is left', async () => {
  const { child, text } = await upAndReady()
  expect(text()).toContain(`The board: http://127.0.0.1:${port}`)
  const { DATABASE_URL, MEGA_HOME } = await ask()
  expect(MEGA_HOME).toBe(home)
  await query(DATABASE_URL)
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(await processes()).toEqual([])
  expect(await readdir(join(home, 'locks'))).toEqual([])
  expect(await readdir(join(home, 'logs'))).toContain('database.log')
})

test('the services and the database end when mega up is killed, and the next one starts', async () => {
  const { child } = await upAndReady()
  child.kill('SIGKILL')
  await allGone()
  const again = await upAndReady()
  expect(again.text()).toContain('The board:')
})

test('a service and a database that are killed come back', async () => {
  const { text } = await upAndReady()
  const before = await ask()
  process.kill(before.pid, 'SIGKILL')
  await until(() => text().includes('gateway ended (signal SIGKILL)'))
  await until(async () => (await ask().catch(() => before)).pid !== before.pid)
  const note = await readFile(join(home, 'data', 'postgres', 'cluster', 'postmaster.pid'), 'utf8')
  process.kill(Number(note.split('\n')[0]), 'SIGKILL')
  await until(() => text().split('database is ready').length === 3)
  await expect(query(before.DATABASE_URL)).resolves.toBeUndefined()
})

test('Ctrl-C while it still starts ends it too', async () => {
  const { child, text } = up()
  await until(() => text().includes('database starts'))
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(await processes()).toEqual([])
  expect(text()).not.toContain('The board:')
})

test('a second one says what is running and goes', async () => {
  const first = await upAndReady()
  const second = await upAndReady()
  expect(second.child.exitCode).toBe(1)
  expect(second.text()).toBe(
    `Mega Pipeline is already running (process ${first.child.pid}): http://127.0.0.1:${port}\n`,
  )
})

test('two that start at the same moment both come up, each with its own services', async () => {
  const first = { running: up(), home }
  await newHome()
  const second = { running: up(), home }
  await until(() => [first, second].every(({ running }) => running.text().includes('The board:')))
  for (const { name } of [...stageServices, { name: 'gateway' }]) {
    const answers = await Promise.all([first, second].map(async (each) => ask(await urlOf(name, each.home))))
    expect(answers.map(({ MEGA_HOME }) => MEGA_HOME)).toEqual([first.home, second.home])
  }
})

test('a port in use is named together with its user, and nothing is left', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { child, text } = await upAndReady()
  expect(child.exitCode).toBe(1)
  expect(text()).toMatch(new RegExp(`Port ${port} is in use by .*\\(process ${process.pid}\\)`))
  expect(await readdir(join(home, 'locks'))).toEqual([])
  server.close()
})
