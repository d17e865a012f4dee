import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { entryOf, fileOf } from './__fixtures__/entries.js'
import { serveFile, type FileServer } from './__fixtures__/file-server.js'
import { openModelStore } from './model-store.js'
import type { PullActivity } from './progress.js'

const content = randomBytes(200_000)
let home: string
let hub: FileServer

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'model-store-'))
  hub = await serveFile({ content, etag: '"one"' })
})
afterEach(async () => {
  await hub.close()
  await rm(home, { recursive: true })
})

const fromHub = () => ({ kind: 'url', url: hub.url }) as const

test('a pulled model is present, whole and alone in its folder', async () => {
  const entry = entryOf('small', [fileOf('weights/model.bin', content, fromHub())])
  const store = openModelStore({ home, entries: [entry] })
  expect(await store.isPresent('small')).toBe(false)
  const activities: PullActivity[] = []
  await store.pull('small', { onProgress: ({ activity }) => activities.push(activity) })
  expect(await store.list()).toEqual([{ entry, present: true }])
  const directory = await store.directory('small')
  expect(content.equals(await readFile(join(directory, 'weights/model.bin')))).toBe(true)
  expect((await readdir(directory)).toSorted()).toEqual(['SHA256SUMS', 'weights'])
  expect(await readdir(join(home, 'locks'))).toEqual([])
  expect(activities).toContain('downloading')
  expect(activities.slice(-2)).toEqual(['checking', 'done'])
})

test('a model that is there is not fetched again', async () => {
  const store = openModelStore({
    home,
    entries: [entryOf('small', [fileOf('model.bin', content, fromHub())])],
  })
  await store.pull('small')
  await store.pull(['small', 'small'])
  expect(hub.ranges).toHaveLength(1)
})

test('a missing model says what to run', async () => {
  const store = openModelStore({
    home,
    entries: [entryOf('small', [fileOf('model.bin', content, fromHub())])],
  })
  await expect(store.directory('small')).rejects.toMatchObject({
    kind: 'unavailable',
    code: 'model_missing',
    message: expect.stringContaining('mega models pull small'),
  })
})

test('an unknown model is refused with the names there are', async () => {
  const store = openModelStore({ home, entries: [entryOf('small', [])] })
  await expect(store.pull('big')).rejects.toMatchObject({ code: 'model_unknown', message: /small/ })
})

test('wrong bytes are refused, and nothing of them stays', async () => {
  hub.file.content = randomBytes(content.length)
  const store = openModelStore({
    home,
    entries: [entryOf('small', [fileOf('model.bin', content, fromHub())])],
  })
  await expect(store.pull('small')).rejects.toMatchObject({ code: 'model_unreachable', message: /SHA-256/ })
  const left = await readdir(store.path('small'), { recursive: true, withFileTypes: true })
  expect(left.filter((entry) => entry.isFile())).toEqual([])
})

test('sources are tried in order, and the error names each with its reason', async () => {
  const broken = await serveFile({ content, failures: { status: 404, times: 99 } })
  const gone = { kind: 'url', url: broken.url } as const
  const stopped = await serveFile({ content })
  await stopped.close()
  const closed = { kind: 'url', url: stopped.url } as const
  const file = fileOf('model.bin', content, gone, closed, fromHub())
  const store = openModelStore({ home, entries: [entryOf('small', [file])] })
  await store.pull('small')
  expect(await store.isPresent('small')).toBe(true)

  const hopeless = openModelStore({ home, entries: [entryOf('other', [fileOf('a.bin', content, gone)])] })
  await expect(hopeless.pull('other')).rejects.toThrow(/a\.bin[^]*model\.bin: it answered with status 404/)
  await broken.close()
})

test('a joined file is its parts end to end', async () => {
  const twice = Buffer.concat([content, content])
  const file = fileOf('model.bin', twice, { kind: 'joined', parts: [fromHub(), fromHub()] })
  const store = openModelStore({ home, entries: [entryOf('joined', [file])] })
  await store.pull('joined')
  expect(twice.equals(await readFile(join(store.path('joined'), 'model.bin')))).toBe(true)
})

test('verify finds a damaged file, and the next pull mends it', async () => {
  const store = openModelStore({
    home,
    entries: [entryOf('small', [fileOf('model.bin', content, fromHub())])],
  })
  await store.pull('small')
  expect(await store.verify('small')).toEqual([])
  await writeFile(join(store.path('small'), 'model.bin'), randomBytes(content.length))
  expect(await store.verify('small')).toEqual(['model.bin'])
  await store.pull('small')
  expect(await store.verify('small')).toEqual([])
})

test('a file whose checksum the manifest has changed is fetched again', async () => {
  const store = openModelStore({
    home,
    entries: [entryOf('small', [fileOf('model.bin', content, fromHub())])],
  })
  await store.pull('small')
  hub.file.content = randomBytes(content.length)
  hub.file.etag = '"two"'
  const file = fileOf('model.bin', hub.file.content, fromHub())
  const renewed = openModelStore({ home, entries: [entryOf('small', [file])] })
  expect(await renewed.isPresent('small')).toBe(false)
  await renewed.pull('small')
  expect(await renewed.verify('small')).toEqual([])
})

test('an aborted pull stops and leaves no lock', async () => {
  hub.file.pauseMilliseconds = 100
  const abort = new AbortController()
  const store = openModelStore({
    home,
    entries: [entryOf('small', [fileOf('model.bin', content, fromHub())])],
  })
  const pulling = store.pull('small', { signal: abort.signal, onProgress: () => abort.abort() })
  await expect(pulling).rejects.toThrow(/abort/i)
  expect(await readdir(join(home, 'locks'))).toEqual([])
})
