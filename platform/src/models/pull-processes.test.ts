import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { entryOf, fileOf } from './__fixtures__/entries.js'
import { serveFile, type FileServer } from './__fixtures__/file-server.js'
import type { ModelEntry } from './model-entry.js'
import { openModelStore } from './model-store.js'

const content = randomBytes(2_000_000)
let home: string
let hub: FileServer
let entry: ModelEntry
const children: ChildProcess[] = []

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'pull-processes-'))
  hub = await serveFile({ content, etag: '"one"', pauseMilliseconds: 20 })
  entry = entryOf('shared', [fileOf('model.bin', content, { kind: 'url', url: hub.url })])
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await hub.close()
  await rm(home, { recursive: true })
})

function pullInProcess(): ChildProcess {
  const module = new URL('./__fixtures__/pull-entry-process.js', import.meta.url)
  const child = fork(module, [home, JSON.stringify(entry)])
  children.push(child)
  return child
}

test('a pull that is killed in the middle is taken up where it stopped', async () => {
  const killed = pullInProcess()
  await new Promise<void>((resolve) => {
    killed.on('message', ({ bytes }: { bytes: number }) => {
      if (bytes > 500_000) resolve()
    })
  })
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const store = openModelStore({ home, entries: [entry] })
  expect(await store.isPresent('shared')).toBe(false)
  await store.pull('shared')
  expect(content.equals(await readFile(join(store.path('shared'), 'model.bin')))).toBe(true)
  expect(hub.ranges.at(-1)).toMatch(/^bytes=\d{5,}-$/)
})

test('of many processes one fetches and the others wait for it', async () => {
  const pulling = [pullInProcess(), pullInProcess(), pullInProcess()]
  const activities: string[] = []
  for (const child of pulling) {
    child.on('message', ({ activity }: { activity: string }) => activities.push(activity))
  }
  const exits = await Promise.all(pulling.map((child) => once(child, 'exit')))
  expect(exits.map(([code]) => code as number)).toEqual([0, 0, 0])
  expect(hub.ranges).toHaveLength(1)
  expect(activities).toContain('waiting')
  expect(await openModelStore({ home, entries: [entry] }).verify('shared')).toEqual([])
})
