import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promptViewSchema, type EngineOffer } from '@mega-pipeline/pipeline'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import { offerEngine, openDatabase, type Connection } from '@mega-pipeline/platform/database'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '@mega-pipeline/platform/embedded-database'
import { serve, type RunningServer } from '@mega-pipeline/platform/http'
import { openLog } from '@mega-pipeline/platform/log'
import { readSettings } from '@mega-pipeline/platform/settings'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { common, offers } from '../__fixtures__/offers.js'
import { openGateway, type OpenedGateway } from '../open-gateway.js'
import { gatewaySettings } from '../settings.js'

/** Stands in for the speech service: notes what it is to forget. */
let speech: Server
let speechStatus = 204
const forgotten: string[] = []

let folder: string
let postgres: EmbeddedDatabase
let database: Connection
let gateway: OpenedGateway
let server: RunningServer

beforeAll(async () => {
  speech = createServer((request, response) => {
    forgotten.push(`${request.method} ${request.url}`)
    response.writeHead(speechStatus).end()
  }).listen(0, '127.0.0.1')
  await once(speech, 'listening')
  folder = await mkdtemp(join(tmpdir(), 'mega-own-voices-'))
  postgres = await startEmbeddedDatabase({ directory: join(folder, 'postgres') })
  const settings = readSettings(gatewaySettings, {
    DATABASE_URL: postgres.url,
    BUCKET_URL: join(folder, 'bucket'),
    PORT: '0',
    SYNTHESIZE_URL: `http://127.0.0.1:${(speech.address() as AddressInfo).port}`,
  })
  gateway = await openGateway(settings, openLog({ name: 'gateway', level: 'silent' }))
  server = await serve(gateway.http, { host: settings.HOST, port: settings.PORT })
  database = await openDatabase(postgres.url)
  for (const offer of offers) await offerEngine(database, offer)
})
afterAll(async () => {
  await server.stop()
  await gateway.close()
  await database.destroy()
  await postgres.stop()
  speech.close()
  await rm(folder, { recursive: true, force: true })
})

const cloner: EngineOffer = {
  ...common,
  stage: 'synthesize',
  id: 'cloner',
  isDefault: false,
  takesVoiceSample: true,
}

async function sound(seconds: number): Promise<File> {
  const samples = Float32Array.from({ length: seconds * 8000 }, (_zero, index) => 0.3 * Math.sin(index / 9))
  return new File([new Uint8Array(await encodeAudio({ samples, sampleRate: 8000 }, 'wav'))], 'sound.wav')
}

function addVoice(sample: File, consent: File, name = 'Anna'): Promise<Response> {
  const form = new FormData()
  form.set('name', name)
  form.set('sample', sample)
  form.set('consent', consent)
  return fetch(`${server.url}/api/voices`, { method: 'POST', body: form })
}

const idOf = async (response: Response): Promise<string> => ((await response.json()) as { id: string }).id

function start(ownVoice: string): Promise<Response> {
  return fetch(`${server.url}/api/prompts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Owls.', languages: ['fr'], ownVoice }),
  })
}

const files = async (): Promise<string[]> => {
  const found = await readdir(join(folder, 'bucket'), { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

test.each([
  ['without a name', async () => addVoice(await sound(6), await sound(3), '  '), 'voice_name_missing'],
  ['from too short a sample', async () => addVoice(await sound(2), await sound(3)), 'audio_too_short'],
  ['without a spoken consent', async () => addVoice(await sound(6), await sound(1)), 'audio_too_short'],
  [
    'from a text',
    async () => addVoice(new File(['I am no sound.'], 'a.wav'), await sound(3)),
    'audio_not_recognised',
  ],
])('a voice %s is refused, and nothing is kept', async (_what, send, code) => {
  const response = await send()
  expect(response.status).toBe(400)
  const { error } = (await response.json()) as { error: { code: string; message: string } }
  expect(error.code).toBe(code)
  expect(error.message).toMatch(/The (voice|sample|consent) /)
  expect(await files()).toEqual([])
})

test('a voice that no engine here can speak in is refused for a prompt', async () => {
  const id = await idOf(await addVoice(await sound(6), await sound(3)))
  const response = await start(id)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { code: 'own_voice_not_possible' } })
  expect((await fetch(`${server.url}/api/voices/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect(forgotten).toEqual([])
  expect(await files()).toEqual([])
})

test('a prompt is narrated in the voice, until the voice is deleted with all that was made of it', async () => {
  await offerEngine(database, cloner)
  const id = await idOf(await addVoice(await sound(6), await sound(3)))
  expect(await files()).toHaveLength(2)
  const list = (await (await fetch(`${server.url}/api/voices`)).json()) as { isPossible: boolean }
  expect(list).toMatchObject({ isPossible: true, voices: [{ id, name: 'Anna' }] })

  const prompt = promptViewSchema.parse(await (await start(id)).json())
  const cells = prompt.runs[0]?.cells.map((cell) => cell.id)
  expect(cells).toContain('local.own_voice.fr')

  speechStatus = 503
  const early = await fetch(`${server.url}/api/voices/${id}`, { method: 'DELETE' })
  expect([early.status, (await files()).length]).toEqual([503, 2])

  speechStatus = 204
  expect((await fetch(`${server.url}/api/voices/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect(forgotten.at(-1)).toMatch(/^DELETE \/v1\/audio\/voice_samples\/[0-9a-f]{64}$/)
  expect(await files()).toEqual([])
  const after = promptViewSchema.parse(await (await fetch(`${server.url}/api/prompts/${prompt.id}`)).json())
  expect(after.runs[0]?.cells.map((cell) => cell.id)).toEqual(
    cells?.filter((cell) => cell !== 'local.own_voice.fr'),
  )
  expect((await start(id)).status).toBe(400)
})

test('a voice that is not there cannot be deleted', async () => {
  expect((await fetch(`${server.url}/api/voices/own-none`, { method: 'DELETE' })).status).toBe(404)
})
