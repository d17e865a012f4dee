import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { acquireLock } from '@mega-pipeline/platform/locks'
import { pipelineLockPath } from '../up/index.js'
import { describeFindings } from './doctor-command.js'
import { examine } from './examine.js'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'doctor-'))
})
afterEach(() => rm(home, { recursive: true }))

test('a fresh machine lacks the models, and is told how to get them', async () => {
  const findings = await examine(home, 0)
  expect(findings.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['Node', 'Memory', 'Disk', 'Models', 'Ports', 'ffmpeg', 'pip', 'apt']),
  )
  expect(findings.find(({ subject }) => subject === 'Models')).toMatchObject({
    state: 'warning',
    detail: expect.stringContaining('kokoro-fp16'),
    advice: 'Fetch them with: mega models pull',
  })
})

test('a gateway port in use is a problem that names its user', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const findings = await examine(home, port)
  expect(findings).toContainEqual(
    expect.objectContaining({
      subject: 'Ports',
      state: 'problem',
      detail: expect.stringContaining(`(process ${process.pid})`),
    }),
  )
  server.close()
})

test('ports that the pipeline itself uses are fine', async () => {
  const lock = await acquireLock(pipelineLockPath(home), { note: 'http://127.0.0.1:9000' })
  const findings = await examine(home, 9000)
  expect(findings.find(({ subject }) => subject === 'Ports')).toMatchObject({
    state: 'fine',
    detail: expect.stringContaining('http://127.0.0.1:9000'),
  })
  await lock.release()
})

test('findings are shown one to a line, with what to do below', () => {
  const text = describeFindings([
    { subject: 'Node', state: 'fine', detail: '24.0.0' },
    { subject: 'Models', state: 'warning', detail: 'missing: a', advice: 'Fetch them.' },
  ])
  expect(text).toBe('✓ Node    24.0.0\n! Models  missing: a\n          Fetch them.')
})
