import OpenAI, { toFile } from 'openai'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { spokenBytes } from './__fixtures__/recordings.js'
import { PATIENCE, serveTranscription } from './__fixtures__/serve-transcription.js'

vi.setConfig({ testTimeout: PATIENCE })

let served: ServedForTest
let openai: OpenAI
let file: File

beforeAll(async () => {
  served = await serveTranscription()
  openai = new OpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch })
  file = await toFile(await spokenBytes(), 'speech.wav')
})
afterAll(() => served.stop())

const response_format = 'verbose_json'
const combinations: (readonly ('word' | 'segment')[])[] = [
  [],
  ['segment'],
  ['word'],
  ['word', 'segment'],
  ['segment', 'word'],
]

test.each(combinations.map((granularities) => ({ granularities })))(
  'the granularities $granularities',
  async ({ granularities }) => {
    const { words, segments } = await openai.audio.transcriptions.create({
      file,
      model: 'whisper:base',
      language: 'en',
      response_format,
      timestamp_granularities: [...granularities],
    })
    expect(words !== undefined).toBe(granularities.includes('word'))
    expect(segments !== undefined).toBe(granularities.length === 0 || granularities.includes('segment'))
  },
)

test('words stand in order, inside the recording, and are the text', async () => {
  const answer = await openai.audio.transcriptions.create({
    file,
    model: 'whisper:base',
    language: 'en',
    response_format,
    timestamp_granularities: ['word'],
  })
  const { words = [], text, duration } = answer
  expect(words.map(({ word }) => word).join(' ')).toBe(text)
  const times = words.flatMap(({ start, end }) => [start, end])
  expect(times).toEqual(times.toSorted((first, second) => first - second))
  expect(times[0]).toBeGreaterThanOrEqual(0)
  expect(times.at(-1)).toBeLessThanOrEqual(duration)
  // Evenly spread times would be made up: a spoken word is not as long as the next.
  expect(new Set(words.map(({ start, end }) => (end - start).toFixed(2))).size).toBeGreaterThan(3)
})

test('an engine that cannot tell them refuses, and says which can', async () => {
  const asked = openai.audio.transcriptions.create({
    file,
    model: 'moonshine:tiny',
    response_format,
    timestamp_granularities: ['word'],
  })
  await expect(asked).rejects.toMatchObject({
    status: 400,
    code: 'word_times_not_supported',
    param: 'timestamp_granularities[]',
    message: expect.stringContaining('whisper:base'),
  })
})

test('without brackets they are asked for as well', async () => {
  const form = new FormData()
  form.set('file', file)
  form.set('model', 'whisper:base')
  form.set('language', 'en')
  form.set('response_format', response_format)
  form.append('timestamp_granularities', 'word')
  form.append('timestamp_granularities', 'segment')
  const response = await served.fetch(`${served.url}/v1/audio/transcriptions`, { method: 'POST', body: form })
  expect(await response.json()).toMatchObject({ words: expect.any(Array), segments: expect.any(Array) })
})
