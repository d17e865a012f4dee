import OpenAI, { APIError, toFile } from 'openai'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { longRecording, spokenBytes } from './__fixtures__/recordings.js'
import { serveTranscription } from './__fixtures__/serve-transcription.js'

let served: ServedForTest
let openai: OpenAI
let requests = 0

beforeAll(async () => {
  served = await serveTranscription({ MAX_AUDIO_SECONDS: '5', MAX_UPLOAD_BYTES: '300000' })
  const counted: typeof fetch = (input, init) => {
    // The client also asks itself whether its fetch can send forms.
    const { origin } = new URL(input instanceof Request ? input.url : input)
    if (origin === served.url) requests += 1
    return served.fetch(input, init)
  }
  openai = new OpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: counted })
})
afterAll(() => served.stop())

/** What a request that the client makes as it does by default, with retries, is refused with. */
async function refusalOf(bytes: Uint8Array, changes: object = {}): Promise<APIError> {
  requests = 0
  const file = await toFile(bytes, 'speech.wav')
  const asked = openai.audio.transcriptions.create({ file, model: 'whisper-1', ...changes })
  const error: unknown = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof APIError)) throw new Error('The request was not refused.')
  return error
}

const recordings: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "the text that the client's own tests send": async () => Buffer.from('Example data'),
  'an empty file': async () => new Uint8Array(0),
  'a picture': async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'a recording that is cut off': async () => (await spokenBytes()).subarray(0, 50_000),
  'a recording that is too long': () => longRecording(2),
  'more bytes than are taken': () => longRecording(3),
}

test.each([
  ["the text that the client's own tests send", 400, 'audio_not_recognised', 'file'],
  ['an empty file', 400, 'audio_empty', 'file'],
  ['a picture', 400, 'audio_not_recognised', 'file'],
  ['a recording that is cut off', 400, 'audio_truncated', 'file'],
  ['a recording that is too long', 400, 'audio_too_long', 'file'],
  ['more bytes than are taken', 413, 'payload_too_large', null],
])('%s is refused once, with what to do', async (what, status, code, param) => {
  const error = await refusalOf((await recordings[what]?.()) ?? new Uint8Array(0))
  expect(error).toMatchObject({ status, code, param, requestID: expect.stringMatching(/./) })
  expect(error.message).toMatch(/\. [A-Z]/)
  expect(requests).toBe(1)
})

test.each([
  [{ model: 'whisper-9' }, 404, 'model_not_found', 'model'],
  [{ model: 'gpt-4o-transcribe-diarize' }, 404, 'model_not_found', 'model'],
  [{ language: 'de' }, 400, 'language_not_supported', 'language'],
  [{ language: 'german' }, 400, 'invalid_request', 'language'],
  [{ response_format: 'diarized_json' }, 400, 'invalid_request', 'response_format'],
  [{ response_format: 'docx' }, 400, 'invalid_request', 'response_format'],
  [{ include: ['logprobs'] }, 400, 'invalid_request', 'include[]'],
  [{ temperature: 2 }, 400, 'invalid_request', 'temperature'],
  [
    { model: 'moonshine:tiny', stream: true, response_format: 'srt' },
    400,
    'stream_format_not_supported',
    'response_format',
  ],
])('%j is refused', async (changes, status, code, param) => {
  expect(await refusalOf(await spokenBytes(), changes)).toMatchObject({ status, code, param })
  expect(requests).toBe(1)
})

async function post(path: string, init: RequestInit): Promise<unknown> {
  const response = await served.fetch(`${served.url}${path}`, { method: 'POST', ...init })
  return { status: response.status, ...((await response.json()) as object) }
}

test('requests that are no forms, or forms without a recording, are refused', async () => {
  const path = '/v1/audio/transcriptions'
  const json = { body: '{}', headers: { 'content-type': 'application/json' } }
  expect(await post(path, json)).toMatchObject({ status: 415 })
  expect(await post(path, {})).toMatchObject({ status: 400, error: { param: 'file' } })
  const broken = { body: 'no form', headers: { 'content-type': 'multipart/form-data; boundary=x' } }
  expect(await post(path, broken)).toMatchObject({ status: 400, error: { code: 'malformed_body' } })
  const form = new FormData()
  form.set('file', 'the words themselves')
  expect(await post(path, { body: form })).toMatchObject({ status: 400, error: { param: 'file' } })
})

test('translation from speech is not offered', async () => {
  const form = new FormData()
  form.set('file', new File([await spokenBytes()], 'speech.wav'))
  expect(await post('/v1/audio/translations', { body: form })).toMatchObject({
    status: 404,
    error: { code: 'unknown_path' },
  })
})

test('nothing that was said stands in the log', async () => {
  await openai.audio.transcriptions.create({
    file: await toFile(await spokenBytes(), 'secret-name.wav'),
    model: 'whisper-1',
    prompt: 'secret hint',
  })
  expect(served.logLines.join('')).not.toMatch(/young man|secret/)
})
