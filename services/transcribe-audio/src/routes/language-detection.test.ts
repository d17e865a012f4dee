import OpenAI, { toFile } from 'openai'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createKokoroEngine } from '@mega-pipeline/engines/synthesize'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import { openModelStore } from '@mega-pipeline/platform/models'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { spokenBytes, spokenWords } from './__fixtures__/recordings.js'
import { PATIENCE, serveTranscription } from './__fixtures__/serve-transcription.js'

vi.setConfig({ testTimeout: PATIENCE })

let served: ServedForTest
let openai: OpenAI
let french: File

beforeAll(async () => {
  served = await serveTranscription()
  openai = new OpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch })
  french = await toFile(await speakFrench('Le chat dort sur la chaise devant la fenêtre.'), 'french.wav')
})
afterAll(() => served.stop())

async function speakFrench(text: string): Promise<Uint8Array> {
  const models = openModelStore()
  const voice = createKokoroEngine({
    directory: await models.directory('kokoro-fp16'),
    voicesDirectory: await models.directory('kokoro-voices'),
  })
  const { signal } = new AbortController()
  const spoken = await voice.run({ text, language: 'fr', voice: 'ff_siwis', speed: 1 }, { signal })
  await voice.close()
  return await encodeAudio(spoken, 'wav')
}

function transcribe(file: File, model = 'whisper:base') {
  return openai.audio.transcriptions.create({ file, model, response_format: 'verbose_json' })
}

test('the language need not be named', async () => {
  expect(await transcribe(french)).toMatchObject({
    language: 'french',
    text: expect.stringMatching(/le chat .* sur la chaise/i),
  })
  const english = await toFile(await spokenBytes(), 'english.wav')
  expect(await transcribe(english)).toMatchObject({
    language: 'english',
    text: expect.stringMatching(spokenWords),
  })
})

test('the choice can be narrowed', async () => {
  const form = new FormData()
  form.set('file', french)
  form.set('model', 'whisper:base')
  form.set('response_format', 'verbose_json')
  for (const language of ['de', 'fr']) form.append('languages[]', language)
  const response = await served.fetch(`${served.url}/v1/audio/transcriptions`, { method: 'POST', body: form })
  expect(await response.json()).toMatchObject({ language: 'french' })
})
