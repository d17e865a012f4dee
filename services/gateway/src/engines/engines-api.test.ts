import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enginesViewSchema, modelsViewSchema, promptTasksSchema } from '@mega-pipeline/pipeline'
import {
  offerEngine,
  openDatabase,
  removeService,
  reportService,
  type Connection,
  type ServiceReport,
} from '@mega-pipeline/platform/database'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '@mega-pipeline/platform/embedded-database'
import { serve, type RunningServer } from '@mega-pipeline/platform/http'
import { openLog } from '@mega-pipeline/platform/log'
import { readSettings } from '@mega-pipeline/platform/settings'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { offers } from '../__fixtures__/offers.js'
import { openGateway, type OpenedGateway } from '../open-gateway.js'
import { gatewaySettings } from '../settings.js'

let folder: string
let postgres: EmbeddedDatabase
let database: Connection
const opened: { gateway: OpenedGateway; server: RunningServer }[] = []
/** One that shares the models' folder, and one that does not. */
let sharing: string
let apart: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mega-engines-'))
  postgres = await startEmbeddedDatabase({ directory: join(folder, 'postgres') })
  sharing = await open({})
  apart = await open({ SHARES_MODELS: 'false' })
  database = await openDatabase(postgres.url)
  for (const offer of offers) await offerEngine(database, offer)
})
afterAll(async () => {
  for (const { gateway, server } of opened) {
    await server.stop()
    await gateway.close()
  }
  await database.destroy()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

async function open(environment: Record<string, string>): Promise<string> {
  const settings = readSettings(gatewaySettings, {
    DATABASE_URL: postgres.url,
    MEGA_HOME: folder,
    PORT: '0',
    ...environment,
  })
  const gateway = await openGateway(settings, openLog({ name: 'gateway', level: 'silent' }))
  const server = await serve(gateway.http, { host: settings.HOST, port: settings.PORT })
  opened.push({ gateway, server })
  return server.url
}

async function ask(url: string, method = 'GET'): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, { method })
  return { status: response.status, body: await response.json() }
}

const report: ServiceReport = {
  id: 'one',
  name: 'translate-text',
  stage: 'translate',
  host: 'here',
  url: null,
  engines: [{ engine: 'bergamot:en-fr', residentBytes: 350_000_000 }],
}

async function translation() {
  const { stages } = enginesViewSchema.parse((await ask(`${sharing}/api/engines`)).body)
  return stages.find(({ stage }) => stage === 'translate')
}

test('a stage is ready while a service reports, and absent when it has ended in order', async () => {
  expect(await translation()).toMatchObject({
    health: 'absent',
    engines: [{ id: 'ladder', isDefault: true }],
  })
  await reportService(database, report)
  expect(await translation()).toMatchObject({
    health: 'ready',
    services: [{ name: 'translate-text', isSilent: false, engines: report.engines }],
    queue: [{ step: 'translate_text', waiting: 0, working: 0, delayed: 0 }],
  })
  await reportService(database, { ...report, engines: [] })
  expect((await translation())?.services).toMatchObject([{ engines: [] }])
  await removeService(database, report.id)
  expect(await translation()).toMatchObject({ health: 'absent', services: [] })
})

test('every model is told with its size and whether it is here', async () => {
  const { isShared, models } = modelsViewSchema.parse((await ask(`${sharing}/api/models`)).body)
  expect(isShared).toBe(true)
  const model = models.find(({ id }) => id === 'silero-vad')
  expect(model).toMatchObject({ stage: 'transcribe', licence: 'MIT', isPresent: false, pull: null })
  expect(model?.bytes).toBeGreaterThan(1_000_000)
})

test('an unknown model is a 404, for which nothing is fetched', async () => {
  const { status, body } = await ask(`${sharing}/api/models/nobody/pull`, 'POST')
  expect([status, body]).toMatchObject([404, { error: { code: 'model_unknown' } }])
})

test('a gateway that does not see the models says so, and fetches none', async () => {
  const { isShared, models } = modelsViewSchema.parse((await ask(`${apart}/api/models`)).body)
  expect([isShared, models[0]?.isPresent]).toEqual([false, null])
  for (const method of ['POST', 'DELETE']) {
    const { status, body } = await ask(`${apart}/api/models/silero-vad/pull`, method)
    expect([status, body]).toMatchObject([409, { error: { code: 'models_not_shared' } }])
  }
})

test('the tasks of a prompt are told as they wait; those of none are a 404', async () => {
  const response = await fetch(`${sharing}/api/prompts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Tell me of owls.', languages: ['fr'] }),
  })
  const { id } = (await response.json()) as { id: string }
  const { runs } = promptTasksSchema.parse((await ask(`${sharing}/api/prompts/${id}/tasks`)).body)
  const [task] = runs[0]?.tasks.filter(({ kind }) => kind === 'generate') ?? []
  expect(task).toMatchObject({
    stage: 'generate',
    language: 'en',
    askedEngine: 'write',
    engine: null,
    state: 'queued',
    isReused: false,
    startedAt: null,
    cpuSeconds: null,
  })
  expect((await ask(`${sharing}/api/prompts/nothing/tasks`)).status).toBe(404)
})
