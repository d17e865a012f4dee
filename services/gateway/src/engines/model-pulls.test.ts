import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '@mega-pipeline/platform/embedded-database'
import { openModelStore, type ModelEntry, type ModelStore } from '@mega-pipeline/platform/models'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ModelPulls } from './model-pulls.js'

const patience = { timeout: 60_000 }
const content = Buffer.alloc(200_000, 'model')
let home: string
let hub: Server
/** Lets the hub send the second half of every file. */
let release: () => void
let asked: string[]
let store: ModelStore
let pulls: ModelPulls

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'mega-pulls-'))
  asked = []
  const released = new Promise<void>((resolve) => (release = resolve))
  // Stands in for a model hub.
  hub = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-length': content.length })
    response.write(content.subarray(0, 50_000))
    // Progress is told now and then, not for every piece.
    void wait(200)
      .then(() => response.write(content.subarray(50_000, 100_000)))
      .then(() => released)
      .then(() => response.end(content.subarray(100_000)))
  })
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
  const { port } = hub.address() as AddressInfo
  const entries = [entryOf('one', port), entryOf('two', port), entryOf('nowhere', await freePort())]
  store = openModelStore({ home, entries })
  pulls = new ModelPulls(store)
})
afterEach(async () => {
  await pulls.stop()
  hub.closeAllConnections()
  hub.close()
  await rm(home, { recursive: true, force: true })
})

function entryOf(id: string, port: number): ModelEntry {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const sources = [{ kind: 'url' as const, url: `http://127.0.0.1:${port}/${id}` }]
  return {
    id,
    stage: 'translate',
    languages: ['en'],
    licence: 'MIT',
    memoryBytes: 1,
    default: true,
    files: [{ path: 'model.bin', bytes: content.length, sha256, sources }],
  }
}

test('one is fetched after the other, and how far it is can be read', async () => {
  pulls.start('one')
  pulls.start('two')
  await expect.poll(() => pulls.viewOf('one')?.bytes, patience).toBeGreaterThan(0)
  expect(pulls.viewOf('one')).toMatchObject({
    state: 'fetching',
    activity: 'downloading',
    totalBytes: content.length,
  })
  expect(pulls.viewOf('two')).toMatchObject({ state: 'queued' })
  expect(asked).toEqual(['/one'])
  release()
  await expect.poll(() => pulls.viewOf('two'), patience).toBeUndefined()
  expect(await store.isPresent('one')).toBe(true)
  expect(await store.isPresent('two')).toBe(true)
  expect(pulls.fetchedAt('two')).toBeInstanceOf(Date)
})

test('a download that is stopped lets the next one go, and can be begun again', async () => {
  pulls.start('one')
  pulls.start('two')
  await expect.poll(() => asked, patience).toEqual(['/one'])
  pulls.cancel('one')
  await expect.poll(() => asked, patience).toEqual(['/one', '/two'])
  expect(pulls.viewOf('one')).toBeUndefined()
  pulls.start('one')
  release()
  await expect.poll(() => store.isPresent('one'), patience).toBe(true)
})

test('one that cannot be had says why in words, and is tried anew when it is asked for again', async () => {
  pulls.start('nowhere')
  await expect.poll(() => pulls.viewOf('nowhere')?.state, patience).toBe('failed')
  expect(pulls.viewOf('nowhere')?.problem?.message).toMatch(/nowhere/)
  pulls.start('nowhere')
  expect(pulls.viewOf('nowhere')?.state).not.toBe('failed')
})
