import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openModelStore, type ModelEntry, type ModelStore } from '@mega-pipeline/platform/models'
import { openTerminal } from '../terminal/index.js'
import { listModels } from './list-models.js'
import { pullModels } from './pull-models.js'
import { verifyModels } from './verify-models.js'

const content = 'weights'
let home: string
/** Stands in for a model hub: every path but `/none` has the same content. */
let hub: Server
let store: ModelStore
let said: string[]
let printed: string[]

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'models-command-'))
  hub = createServer((request, response) => {
    response.writeHead(request.url === '/none' ? 404 : 200).end(content)
  })
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
  store = openModelStore({ home, entries: [entry('ears', '/ears', true), entry('spare', '/spare', false)] })
  said = []
  printed = []
})
afterEach(async () => {
  hub.close()
  await rm(home, { recursive: true })
})

function entry(id: string, path: string, isDefault: boolean): ModelEntry {
  const { port } = hub.address() as AddressInfo
  const file = {
    path: 'model.bin',
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    sources: [{ kind: 'url', url: `http://127.0.0.1:${port}${path}` }] as const,
  }
  return {
    id,
    stage: 'transcribe',
    languages: ['en'],
    licence: 'MIT',
    memoryBytes: 1e8,
    default: isDefault,
    files: [file],
  }
}

const terminal = () =>
  openTerminal({ write: (text) => printed.push(text) }, { write: (text) => said.push(text) })

test('pull without names fetches what the local team needs', async () => {
  await pullModels(store, terminal(), [])
  const lines = (await listModels(store, false)).split('\n')
  expect(lines[1]).toMatch(/^ears .* 7 B .*100 MB .*MIT .*here$/)
  expect(lines[2]).toMatch(/optional$/)
  expect(said.at(-1)).toBe('ears: done\n')
})

test('the tests fetch what they need besides', async () => {
  const ears = { ...entry('small-ears', '/small-ears', false), testing: true as const }
  store = openModelStore({ home, entries: [entry('spare', '/spare', false), ears] })
  await pullModels(store, terminal(), [], { testing: true })
  expect(await store.isPresent('small-ears')).toBe(true)
  expect(await store.isPresent('spare')).toBe(false)
})

test('the list as JSON has what programs need', async () => {
  const [ears] = JSON.parse(await listModels(store, true)) as unknown[]
  expect(ears).toMatchObject({ id: 'ears', bytes: 7, present: false, path: join(home, 'models', 'ears') })
})

test('one that cannot be had does not keep the others away', async () => {
  const gone = entry('gone', '/none', true)
  store = openModelStore({ home, entries: [gone, entry('ears', '/ears', true)] })
  const pulling = pullModels(store, terminal(), [])
  await expect(pulling).rejects.toThrow('Not fetched: gone.')
  expect(await store.isPresent('ears')).toBe(true)
  expect(said.join('')).toContain('it answered with status 404')
})

test('verify names what is damaged', async () => {
  await pullModels(store, terminal(), [], { all: true })
  expect(await verifyModels(store, terminal(), [])).toBe(0)
  await writeFile(join(store.path('spare'), 'model.bin'), 'damaged')
  expect(await verifyModels(store, terminal(), [])).toBe(1)
  expect(printed.at(-1)).toBe('spare: missing or damaged: model.bin\n')
})
