import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freePort } from '@mega-pipeline/platform/embedded-database'

// The stage loads its models; the machine may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const mega = fileURLToPath(new URL('../main.js', import.meta.url))
const run = promisify(execFile)
let port: number
let stage: ReturnType<typeof spawn>

beforeAll(async () => {
  port = await freePort()
  stage = spawn(process.execPath, [mega, 'serve', 'translate', '--port', String(port)], {
    // No database is there, and none is asked for.
    env: { ...process.env, DATABASE_URL: '', ALLOWED_ORIGINS: '*' },
    stdio: 'ignore',
  })
  while (!(await isServed())) {
    if (stage.exitCode !== null) throw new Error(`The stage ended with ${stage.exitCode}.`)
    await wait(200)
  }
})
afterAll(async () => {
  if (stage.exitCode === null) stage.kill('SIGKILL')
})

function isServed(): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
}

interface Failure {
  readonly stdout: string
  readonly stderr: string
  readonly code: number
}

function failureOf(...options: string[]): Promise<Failure> {
  return run(process.execPath, [mega, ...options]).then(
    () => {
      throw new Error('The command did not fail.')
    },
    (failure: Failure) => failure,
  )
}

test('a stage that is served alone keeps its contract, and check-stage says so', async () => {
  const address = `http://127.0.0.1:${port}`
  const { stdout, stderr } = await run(process.execPath, [mega, 'check-stage', 'translate', address])
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^✓ languages +GET \/languages/m)
  expect(stdout).toMatch(
    / passed, 0 failed, 0 warnings, 0 not checked\.\n.* can take the place of the stage translate\.\n$/,
  )
})

test('--json is one object for programs', async () => {
  const options = ['check-stage', 'translate', `http://127.0.0.1:${port}`, '--only', 'languages', '--json']
  const { stdout } = await run(process.execPath, [mega, ...options])
  expect(JSON.parse(stdout)).toMatchObject({
    stage: 'translate',
    model: null,
    results: [{ id: 'languages', level: 'required', outcome: 'passed' }],
  })
})

test('some checks alone do not say that a server can take the place of the stage', async () => {
  const options = ['check-stage', 'translate', `http://127.0.0.1:${port}`, '--only', 'languages']
  const { stdout } = await run(process.execPath, [mega, ...options])
  expect(stdout).toContain('keeps what was checked')
  expect(stdout).not.toContain('can take the place')
})

test('another kind of server fails with 1, and each failure says why', async () => {
  const address = `http://127.0.0.1:${port}/v1`
  const { code, stdout } = await failureOf('check-stage', 'generate', address, '--only', 'completion')
  expect(code).toBe(1)
  expect(stdout).toMatch(/^✗ completion .*\n +expected: .+\n +came: +404 .*\n +breaks: .+/m)
  expect(stdout).toContain('cannot take the place of the stage generate')
})

test('where nothing can be checked it fails with 2', async () => {
  const nowhere = await failureOf('check-stage', 'transcribe', `http://127.0.0.1:${await freePort()}/v1`)
  expect(nowhere).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Nothing answers at'),
  })
  const noAddress = await failureOf('check-stage', 'transcribe', 'localhost:9001')
  expect(noAddress).toMatchObject({ code: 2, stderr: expect.stringContaining('begins with http://') })
  const noStage = await failureOf('check-stage', 'nonsense', 'http://127.0.0.1:9001/v1')
  expect(noStage).toMatchObject({ code: 2, stderr: expect.stringContaining('Allowed choices') })
})

test('a port that is taken ends the command with the reason', async () => {
  const { code, stdout, stderr } = await failureOf('serve', 'translate', '--port', String(port))
  expect(code).not.toBe(0)
  expect(stdout + stderr).toContain(String(port))
})

test('--version says it', async () => {
  const { stdout } = await run(process.execPath, [mega, '--version'])
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('SIGTERM stops it', async () => {
  stage.kill('SIGTERM')
  const [code] = await once(stage, 'exit')
  expect(code).toBe(0)
})
