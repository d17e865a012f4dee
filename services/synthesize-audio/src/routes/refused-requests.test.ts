import OpenAI, { APIError, BadRequestError, NotFoundError } from 'openai'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { childProcessorSeconds } from '@mega-pipeline/engines/transcribe/contract'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { serveSpeech } from './__fixtures__/serve-speech.js'

const plain = { input: 'The tide was out.', model: 'tts-1', voice: 'af_heart' }

let served: ServedForTest
let openai: OpenAI

beforeAll(async () => {
  served = await serveSpeech()
  openai = new OpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch })
})
afterAll(() => served.stop())

async function refusalOf(changes: object): Promise<APIError> {
  const wish = { ...plain, ...changes } as OpenAI.Audio.SpeechCreateParams
  const error: unknown = await openai.audio.speech.create(wish).catch((reason: unknown) => reason)
  if (error instanceof APIError) return error
  throw new Error('It was not refused.')
}

test.each([
  ['no text', { input: undefined }, 'input', /string/u],
  ['an empty text', { input: '' }, 'input', /no text/u],
  ['nothing but white space', { input: ' \n\t' }, 'input', /no text/u],
  ['nothing but signs', { input: '... 🎉 !' }, 'input', /no words/u],
  ['a text that is too long', { input: 'ab '.repeat(1366) }, 'input', /4096 characters/u],
  ['an unknown voice', { voice: 'nobody' }, 'voice', /no voice "nobody".*af_heart/u],
  ['an unknown custom voice', { voice: { id: 'voice_1234' } }, 'voice', /voice_1234/u],
  ['a voice of a wrong kind', { voice: 7 }, 'voice', /./u],
  ['a voice of another language', { language: 'fr' }, 'voice', /speaks en-us, not "fr".*ff_siwis/u],
  ['a language without a voice', { voice: undefined, language: 'de' }, 'language', /"de".*fr/u],
  ['a language that is none', { language: 'french' }, 'language', /two-letter/u],
  ['an unknown format', { response_format: 'm4a' }, 'response_format', /mp3/u],
  ['a speed below the least', { speed: 0.2 }, 'speed', /0\.25/u],
  ['a speed above the most', { speed: 4.1 }, 'speed', /4/u],
  ['a speed that is no number', { speed: 'fast' }, 'speed', /number/u],
  ['an unknown stream format', { stream_format: 'websocket' }, 'stream_format', /sse/u],
])('%s is refused with 400, and the field is named', async (_, changes, param, message) => {
  const error = await refusalOf(changes)
  expect(error).toBeInstanceOf(BadRequestError)
  expect(error.param).toBe(param)
  expect(error.message).toMatch(message)
  expect(error.headers?.get('x-should-retry')).toBe('false')
})

test('4096 characters are taken, however many bytes they have', async () => {
  const error = await refusalOf({ input: '🎉'.repeat(4096) })
  expect(error.code).toBe('text_without_words')
})

test('an unknown model is 404', async () => {
  const error = await refusalOf({ model: 'kokoro:fp64' })
  expect(error).toBeInstanceOf(NotFoundError)
  expect(error).toMatchObject({ code: 'model_not_found', param: 'model' })
  expect(error.message).toContain('kokoro:fp16')
})

test.each([
  ['{"input": ', 'application/json', 400],
  ['input=hello', 'application/x-www-form-urlencoded', 415],
  ['[]', 'application/json', 400],
])('a body %s of type %s is answered %i', async (body, type, status) => {
  const response = await served.fetch(`${served.url}/v1/audio/speech`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  })
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error' } })
})

test('nothing of this started the engine', () => {
  expect(childProcessorSeconds()).toBe(0)
})
