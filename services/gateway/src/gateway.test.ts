import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { hc } from 'hono/client'
import { promptPageSchema, promptViewSchema, workViewSchema, type PromptView } from '@mega-pipeline/pipeline'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import { offerEngine, openDatabase, type Connection } from '@mega-pipeline/platform/database'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '@mega-pipeline/platform/embedded-database'
import { serve, type RunningServer } from '@mega-pipeline/platform/http'
import { openLog } from '@mega-pipeline/platform/log'
import { readSettings } from '@mega-pipeline/platform/settings'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GatewayApi } from './add-routes.js'
import { offers } from './__fixtures__/offers.js'
import { openGateway, type OpenedGateway } from './open-gateway.js'
import { gatewaySettings } from './settings.js'

let folder: string
let postgres: EmbeddedDatabase
let database: Connection
let gateway: OpenedGateway
let server: RunningServer
let client: ReturnType<typeof hc<GatewayApi>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mega-gateway-'))
  postgres = await startEmbeddedDatabase({ directory: join(folder, 'postgres') })
  const settings = readSettings(gatewaySettings, {
    DATABASE_URL: postgres.url,
    BUCKET_URL: join(folder, 'bucket'),
    PORT: '0',
    MAX_AUDIO_SECONDS: '5',
    MAX_UPLOAD_BYTES: '1000000',
    MAX_TEXT_CHARACTERS: '200',
  })
  gateway = await openGateway(settings, openLog({ name: 'gateway', level: 'silent' }))
  server = await serve(gateway.http, { host: settings.HOST, port: settings.PORT })
  client = hc<GatewayApi>(server.url)
  database = await openDatabase(postgres.url)
  for (const offer of offers) await offerEngine(database, offer)
})
afterAll(async () => {
  await server.stop()
  await gateway.close()
  await database.destroy()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

async function recording(seconds: number): Promise<Uint8Array<ArrayBuffer>> {
  const samples = Float32Array.from({ length: seconds * 16_000 }, (_zero, index) => 0.3 * Math.sin(index / 9))
  return new Uint8Array(await encodeAudio({ samples, sampleRate: 16_000 }, 'wav'))
}

async function upload(
  audio: Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
): Promise<Response> {
  const form = new FormData()
  form.set('audio', new File([audio], 'note.wav'))
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return fetch(`${server.url}/api/prompts`, { method: 'POST', body: form })
}

const stored = async (): Promise<number> => {
  const { count } = await database
    .selectFrom('prompts')
    .select((select) => select.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function typed(text: string): Promise<PromptView> {
  const response = await fetch(`${server.url}/api/prompts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, languages: ['fr'] }),
  })
  expect(response.status).toBe(201)
  return promptViewSchema.parse(await response.json())
}

test('the models are those that a service has offered lately', async () => {
  await offerEngine(database, { ...offers[0]!, id: 'gone', isDefault: false })
  const listed = async (): Promise<string[]> => {
    const { data } = (await (await fetch(`${server.url}/v1/models`)).json()) as { data: { id: string }[] }
    return data.map(({ id }) => id)
  }
  expect(await listed()).toContain('gone')
  await database
    .updateTable('engines')
    .set({ seen_at: new Date(Date.now() - 120_000) })
    .where('id', '=', 'gone')
    .execute()
  expect(await listed()).not.toContain('gone')
  expect(await listed()).toContain(offers[0]?.id)
  await database.deleteFrom('engines').where('id', '=', 'gone').execute()
})

describe('a new prompt', () => {
  test('from a recording keeps the file, its true length and its type', async () => {
    const audio = await recording(1)
    const response = await upload(audio, { languages: 'fr', words: '50' })
    expect(response.status).toBe(201)
    const prompt = promptViewSchema.parse(await response.json())
    expect(prompt.recording).toMatchObject({ contentType: 'audio/wav', seconds: 1 })
    expect(prompt.runs[0]?.cells.map(({ id }) => id)).toEqual([
      'local.transcribe.en',
      'local.generate.en',
      'local.synthesize.en',
      'local.translate.fr',
      'local.synthesize.fr',
    ])
    const file = await fetch(`${server.url}${prompt.recording?.url}`, { headers: { range: 'bytes=0-3' } })
    expect([file.status, file.headers.get('content-type'), await file.text()]).toEqual([
      206,
      'audio/wav',
      'RIFF',
    ])
  })

  test('from a text is a transcript already', async () => {
    const prompt = await typed('Tell me of owls. And of mice.')
    expect(prompt.runs[0]?.cells[0]).toMatchObject({
      text: 'Tell me of owls. And of mice.',
      segments: [{}, {}],
    })
  })

  test('two at the same moment do not overwrite each other', async () => {
    const prompts = await Promise.all(Array.from({ length: 8 }, () => typed('The same.')))
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(8)
  })
})

describe('bad input is refused, says what to do, and leaves nothing behind', () => {
  const notAudio = new TextEncoder().encode('I am no sound at all, whatever my name says.')
  const json = (body: unknown) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const cases: [name: string, status: number, message: RegExp, () => Promise<Response>][] = [
    ['not audio', 400, /not a recording/, () => upload(notAudio)],
    ['an empty file', 400, /empty/i, () => upload(new Uint8Array(0))],
    ['too long', 400, /5 s/i, async () => upload(await recording(7))],
    ['too large', 413, /bytes/i, () => upload(new Uint8Array(1_100_000))],
    ['an unknown language', 400, /"de".*fr/, async () => upload(await recording(1), { languages: 'de' })],
    ['a language that is no code', 400, /language/, () => post(json({ text: 'Hi.', languages: ['french'] }))],
    ['an unknown voice', 400, /"zoe".*anna/, () => post(json({ text: 'Hi.', voices: ['zoe'] }))],
    ['an unknown team', 400, /team/, () => post(json({ text: 'Hi.', team: 'blue' }))],
    ['too few words', 400, /30/, () => post(json({ text: 'Hi.', words: 3 }))],
    ['an empty text', 400, /empty/, () => post(json({ text: '  ' }))],
    ['a text over the limit', 400, /200/, () => post(json({ text: 'long '.repeat(50) }))],
    ['no text at all', 400, /text/, () => post(json({}))],
    ['broken JSON', 400, /well-formed/, () => post({ ...json({}), body: '{' })],
    ['another content type', 415, /\/docs/, () => post({ method: 'POST', body: 'hello' })],
    ['a wrong method', 405, /GET|POST/, () => post({ method: 'PUT' })],
    ['an unknown path', 404, /\/docs/, () => fetch(`${server.url}/api/promts`)],
  ]
  const post = (request: RequestInit): Promise<Response> => fetch(`${server.url}/api/prompts`, request)

  test.each(cases)('%s', async (_name, status, message, send) => {
    const [before, files] = [await stored(), await bucketFiles()]
    const response = await send()
    const body = (await response.json()) as { error: { message: string; type: string; code: string } }
    expect([response.status, body.error.message]).toEqual([status, expect.stringMatching(message)])
    expect(body.error.code).toEqual(expect.any(String))
    expect([await stored(), await bucketFiles()]).toEqual([before, files])
  })
})

async function bucketFiles(): Promise<string[]> {
  return (await readdir(join(folder, 'bucket'), { recursive: true }).catch(() => [])).toSorted((a, b) =>
    a.localeCompare(b),
  )
}

describe('the list', () => {
  test('is newest first, in pages that neither repeat nor skip', async () => {
    for (const text of ['First.', 'Second.', 'Third.']) await typed(text)
    const seen: PromptView[] = []
    let cursor: string | null = null
    do {
      const query: { limit: string; cursor?: string } = { limit: '2', ...(cursor === null ? {} : { cursor }) }
      const page = await (await client.api.prompts.$get({ query })).json()
      if (!('prompts' in page)) throw new Error('no page')
      seen.push(...page.prompts)
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seen.length).toBe(await stored())
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    const times = seen.map(({ createdAt }) => createdAt)
    expect(times).toEqual(times.toSorted().toReversed())
  })
})

describe('a search', () => {
  const find = async (query: Record<string, string>) => {
    const response = await fetch(`${server.url}/api/prompts?${new URLSearchParams(query).toString()}`)
    const { prompts, total } = promptPageSchema.parse(await response.json())
    return { texts: prompts.map(({ text }) => text), total }
  }

  test('finds words whatever their accents, case and ends, among the texts as they are now', async () => {
    const { id } = await typed('L’été, les Chouettes volent.')
    await typed('Chouettes in winter.')
    const summer = { texts: ['L’été, les Chouettes volent.'], total: 1 }
    expect(await find({ search: 'chouette ete' })).toEqual(summer)
    expect(await find({ search: "l'été" })).toEqual(summer)
    expect((await find({ search: 'CHOUETTES', limit: '1' })).total).toBe(2)
    expect(await find({ search: 'owl chouettes' })).toEqual({ texts: [], total: 0 })
    const cell = client.api.prompts[':id'].cells[':cell']
    await cell.$patch({ param: { id, cell: 'local.transcribe.en' }, json: { text: 'Hibou.' } })
    expect((await find({ search: 'hibou' })).total).toBe(1)
    await client.api.prompts[':id'].$delete({ param: { id }, query: {} })
    expect((await find({ search: 'hibou' })).total).toBe(0)
  })

  test('goes by state, language and team, and only among the prompts that are named', async () => {
    const [first, second] = [await typed('Filter me.'), await typed('Filter me.')]
    await client.api.prompts[':id'].cancel.$post({ param: { id: second.id } })
    expect((await find({ search: 'filter', state: 'working' })).total).toBe(1)
    expect((await find({ search: 'filter', state: 'cancelled' })).total).toBe(1)
    expect((await find({ search: 'filter', language: 'fr', team: 'local' })).total).toBe(2)
    expect((await find({ search: 'filter', language: 'es' })).total).toBe(0)
    expect((await find({ search: 'filter', team: 'other' })).total).toBe(0)
    expect((await find({ search: 'filter', ids: first.id })).total).toBe(1)
    expect((await find({ ids: first.id })).total).toBe(1)
    expect((await fetch(`${server.url}/api/prompts?state=odd`)).status).toBe(400)
  })
})

describe('a prompt', () => {
  test('that is deleted is gone: row, files and events', async () => {
    const response = await upload(await recording(1))
    const { id } = (await response.json()) as { id: string }
    expect(await bucketFiles()).toContain(`input_audios/${id}.wav`)
    const remove = client.api.prompts[':id']
    expect((await remove.$delete({ param: { id }, query: { forever: 'true' } })).status).toBe(204)
    expect((await remove.$get({ param: { id } })).status).toBe(404)
    expect((await remove.$delete({ param: { id }, query: { forever: 'true' } })).status).toBe(404)
    expect(await bucketFiles()).not.toContain(`input_audios/${id}.wav`)
    const tasks = await database
      .selectFrom('run_tasks')
      .innerJoin('runs', 'runs.id', 'run_id')
      .select('task_id')
      .where('prompt_id', '=', id)
      .execute()
    expect(tasks).toEqual([])
  })

  test('is cancelled and taken up again', async () => {
    const { id } = await typed('Cancel this.')
    const cancelled = await (await client.api.prompts[':id'].cancel.$post({ param: { id } })).json()
    if (!('runs' in cancelled)) throw new Error('no prompt')
    expect(cancelled.runs[0]?.cells.slice(1).every(({ status }) => status === 'cancelled')).toBe(true)
    expect(cancelled.runs[0]?.isFinished).toBe(true)
    const retried = await client.api.prompts[':id'].cells[':cell'].retry.$post({
      param: { id, cell: 'local.synthesize.en' },
    })
    const again = await retried.json()
    if (!('runs' in again)) throw new Error('no prompt')
    const statuses = again.runs[0]?.cells.map(({ id: cell, status }) => [cell, status])
    expect(Object.fromEntries(statuses ?? [])).toMatchObject({
      'local.generate.en': 'waiting',
      'local.synthesize.en': 'waiting',
      'local.translate.fr': 'cancelled',
    })
  })

  test('takes an edit of its transcript', async () => {
    const { id } = await typed('Owls, pleese.')
    const cell = client.api.prompts[':id'].cells[':cell']
    const response = await cell.$patch({
      param: { id, cell: 'local.transcribe.en' },
      json: { text: 'Owls, please.' },
    })
    const prompt = await response.json()
    if (!('runs' in prompt)) throw new Error('no prompt')
    expect(prompt.runs[0]?.cells[0]).toMatchObject({ text: 'Owls, please.', edited: true })
    const early = await cell.$patch({ param: { id, cell: 'local.generate.en' }, json: { text: 'No.' } })
    expect(early.status).toBe(409)
    const nowhere = await cell.$patch({ param: { id, cell: 'local.translate.xx' }, json: { text: 'No.' } })
    expect(nowhere.status).toBe(404)
  })

  test.each([
    '../../etc/passwd',
    '..%2F..%2Fpostgres%2FPG_VERSION',
    'recording.exe',
    'local.generate.en.mp3',
    `${'0'.repeat(32)}.flac`,
  ])('gives no file that is not its own: %s', async (name) => {
    const { id } = await typed('Files, please.')
    const response = await fetch(`${server.url}/api/prompts/${id}/artefacts/${name}`)
    expect(response.status).toBe(404)
  })
})

test('a row is taken away as a zip of what is done, and a language as a podcast', async () => {
  const { id } = await typed('Take me away.')
  const archive = await fetch(`${server.url}/api/prompts/${id}/archive.zip`)
  expect(archive.headers.get('content-disposition')).toContain(`mega-pipeline-${id}.zip`)
  expect(Object.keys(unzipSync(new Uint8Array(await archive.arrayBuffer())))).toEqual(['provenance.json'])
  expect((await fetch(`${server.url}/api/prompts/none/archive.zip`)).status).toBe(404)
  const feed = await (await fetch(`${server.url}/api/podcasts/fr.xml`)).text()
  expect(feed).toContain(`<link>${server.url}/</link>`)
  expect((await fetch(`${server.url}/api/podcasts/french.xml`)).status).toBe(400)
})

test('events tell what changes, and what was missed', async () => {
  const abort = new AbortController()
  const follow = async (
    lastEventId?: string,
  ): Promise<() => Promise<{ id: string; event: string; data: string }>> => {
    const response = await fetch(`${server.url}/api/events`, {
      signal: abort.signal,
      headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
    })
    return readEvents(response)
  }
  const live = await follow()
  expect(await live()).toMatchObject({ event: 'ready', id: expect.stringMatching(/^\d+$/) as unknown })
  const { id } = await typed('Watch me.')
  const told = await nextAbout(live, id)
  expect(told.event).toBe('prompt')
  await client.api.prompts[':id'].$delete({ param: { id }, query: {} })
  const gone = { event: 'deleted', data: JSON.stringify({ id }) }
  expect(await nextAbout(await follow(told.id), id)).toMatchObject(gone)
  const response = await fetch(`${server.url}/api/events?since=${told.id}`, { signal: abort.signal })
  expect(await nextAbout(readEvents(response), id)).toMatchObject(gone)
  abort.abort()
})

async function nextAbout(next: () => Promise<{ id: string; event: string; data: string }>, promptId: string) {
  for (;;) {
    const event = await next()
    if (event.data.includes(promptId)) return event
  }
}

/** Reads server-sent events one by one, as the HTML standard cuts them. */
function readEvents(response: Response): () => Promise<{ id: string; event: string; data: string }> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return async () => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const lines = text.slice(0, end).split('\n')
        text = text.slice(end + 2)
        const field = (name: string): string =>
          lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
        if (field('event') !== '') return { id: field('id'), event: field('event'), data: field('data') }
        continue
      }
      const chunk = await reader?.read()
      if (!chunk || chunk.done) throw new Error('the stream ended')
      text += chunk.value
    }
  }
}

test('the work tells the places in the queues', async () => {
  const [first, second] = [await typed('Work on me.'), await typed('Work on me later.')]
  const work = workViewSchema.parse(await (await fetch(`${server.url}/api/work`)).json())
  const places = [first, second].map(({ id }) =>
    work.cells.find(({ promptId, cellId }) => promptId === id && cellId === 'local.generate.en'),
  )
  const [earlier, later] = places
  expect(later?.place).toBe((earlier?.place ?? 0) + 1)
  expect(earlier).toMatchObject({ place: expect.any(Number) as unknown, workingSeconds: null })
})

test('the metrics tell how long the queues are', async () => {
  await typed('Count me.')
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  expect(metrics).toMatch(/mega_queue_tasks\{step="generate_text",state="waiting".*\} [1-9]/)
})

test('the API describes itself', async () => {
  const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
    paths: Record<string, unknown>
  }
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/api/prompts', '/api/prompts/{id}/events', '/api/prompts/{id}/cells/{cell}']),
  )
  expect((await fetch(`${server.url}/docs`)).status).toBe(200)
})
