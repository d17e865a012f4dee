import OpenAI, { AuthenticationError, toFile } from 'openai'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { silence } from './__fixtures__/recordings.js'
import { serveTranscription } from './__fixtures__/serve-transcription.js'

let served: ServedForTest
let file: File

beforeAll(async () => {
  served = await serveTranscription({ API_KEYS: 'first-key,second-key' })
  file = await toFile(await silence(1), 'silence.wav')
})
afterAll(() => served.stop())

function transcribeWith(apiKey: string) {
  const openai = new OpenAI({ baseURL: `${served.url}/v1`, apiKey, fetch: served.fetch })
  return openai.audio.transcriptions.create({ file, model: 'whisper-1' })
}

test.each(['first-key', 'second-key'])('the key %s opens', async (key) => {
  expect(await transcribeWith(key)).toMatchObject({ text: '' })
})

test('a wrong key does not', async () => {
  await expect(transcribeWith('third-key')).rejects.toThrow(AuthenticationError)
})

test('no key does not, whatever is asked for', async () => {
  for (const [path, method] of [
    ['/v1/audio/transcriptions', 'POST'],
    ['/v1/models', 'GET'],
  ]) {
    const response = await fetch(`${served.url}${path}`, { method: method ?? 'GET' })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await response.json()).toMatchObject({ error: { type: 'authentication_error' } })
  }
})

test.each(['/health', '/healthz', '/readyz'])('%s needs none', async (path) => {
  expect((await fetch(`${served.url}${path}`)).status).toBe(200)
})
