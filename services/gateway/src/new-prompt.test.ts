import { readFile } from 'node:fs/promises'
import { promptPageSchema, promptViewSchema } from '@mega-pipeline/pipeline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChangingGateway, type ChangingGateway } from './changes/__fixtures__/changing-gateway.js'

let gateway: ChangingGateway

beforeAll(async () => {
  gateway = await startChangingGateway()
})
afterAll(() => gateway.close())

const safari = await readFile(
  new URL('../../../platform/src/audio/decode/__fixtures__/safari.mp4', import.meta.url),
)

function send(body: FormData | string, idempotencyKey?: string): Promise<Response> {
  return fetch(`${gateway.url}/api/prompts`, {
    method: 'POST',
    headers: {
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    body,
  })
}

function form(fields: Record<string, string> = {}): FormData {
  const filled = new FormData()
  filled.set('audio', new File([safari], 'recording.mp4'))
  for (const [name, value] of Object.entries(fields)) filled.set(name, value)
  return filled
}

async function idsOf(answers: readonly Response[]): Promise<Set<string>> {
  const rows = await Promise.all(answers.map(async (answer) => promptViewSchema.parse(await answer.json())))
  return new Set(rows.map(({ id }) => id))
}

async function count(): Promise<number> {
  const page = await (await fetch(`${gateway.url}/api/prompts`)).json()
  return promptPageSchema.parse(page).total
}

test('a text sent again with its idempotency key is there once, even at the same moment', async () => {
  const before = await count()
  const owls = JSON.stringify({ text: 'Owls.' })
  const answers = [...(await Promise.all([send(owls, 'once'), send(owls, 'once')])), await send(owls, 'once')]
  expect((await idsOf(answers)).size).toBe(1)
  expect(await count()).toBe(before + 1)
  const reused = await send(JSON.stringify({ text: 'Mice.' }), 'once')
  expect(reused.status).toBe(400)
  expect(await reused.json()).toMatchObject({ error: { code: 'idempotency_key_reused' } })
})

test('a recording sent again with its idempotency key is there once', async () => {
  const before = await count()
  expect((await idsOf([await send(form(), 'twice'), await send(form(), 'twice')])).size).toBe(1)
  expect(await count()).toBe(before + 1)
})

test('without a key, the same again is another prompt', async () => {
  expect((await idsOf([await send(form()), await send(form())])).size).toBe(2)
})

test("Safari's recordings have their true length, though their header says none", async () => {
  const { recording } = promptViewSchema.parse(await (await send(form())).json())
  expect(recording?.contentType).toBe('audio/mp4')
  expect(recording?.seconds).toBeCloseTo(0.5, 1)
})

test('takes a tone and shows it', async () => {
  const [run] = promptViewSchema.parse(await (await send(form({ tone: 'friendly' }))).json()).runs
  expect(run?.tone).toBe('friendly')
  expect((await send(form({ tone: 'shrill' }))).status).toBe(400)
})
