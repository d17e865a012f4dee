import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { serveSpeech } from './__fixtures__/serve-speech.js'

let served: ServedForTest

beforeAll(async () => {
  served = await serveSpeech()
})
afterAll(() => served.stop())

async function get(path: string): Promise<{ status: number; body: unknown }> {
  const response = await served.fetch(served.url + path)
  return { status: response.status, body: await response.json() }
}

test('the voices, with what Open WebUI reads of them', async () => {
  const { body } = await get('/v1/audio/voices')
  const { voices } = body as { voices: { id: string; name: string }[] }
  expect(voices.length).toBeGreaterThan(30)
  expect(voices[0]).toEqual({
    id: 'af_heart',
    name: 'Heart (en-us, female)',
    language: 'en-us',
    gender: 'female',
    stands_for: ['marin'],
  })
  expect(new Set(voices.map(({ name }) => name)).size).toBe(voices.length)
})

test('the voices of a model by its name, and 404 without such a model', async () => {
  expect((await get('/v1/audio/voices?model=tts-1')).body).toEqual((await get('/v1/audio/voices')).body)
  expect(await get('/v1/audio/voices?model=other')).toMatchObject({
    status: 404,
    body: { error: { code: 'model_not_found', param: 'model' } },
  })
})

test('the models, as Open WebUI reads them', async () => {
  expect((await get('/v1/audio/models')).body).toEqual({ models: [{ id: 'kokoro:fp16' }] })
})
