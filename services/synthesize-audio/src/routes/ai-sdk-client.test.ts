import { createOpenAI } from '@ai-sdk/openai'
import { experimental_generateSpeech as generateSpeech } from 'ai'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { decodeSpeech, secondsOf } from './__fixtures__/decode-speech.js'
import { PATIENCE, serveSpeech } from './__fixtures__/serve-speech.js'

vi.setConfig({ testTimeout: PATIENCE })

let served: ServedForTest
let provider: ReturnType<typeof createOpenAI>

beforeAll(async () => {
  served = await serveSpeech()
  provider = createOpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch })
})
afterAll(() => served.stop())

test.each([
  ['tts-1', 'mp3'],
  ['gpt-4o-mini-tts', 'opus'],
  ['kokoro:fp16', 'wav'],
] as const)('the ai SDK speaks with %s as %s', async (id, outputFormat) => {
  const { audio } = await generateSpeech({
    model: provider.speech(id),
    text: 'The tide was out.',
    voice: 'nova',
    speed: 1.1,
    outputFormat,
  })
  expect(secondsOf(await decodeSpeech(audio.uint8Array))).toBeGreaterThan(0.7)
})

test('the default voice of the ai SDK is known', async () => {
  const { audio } = await generateSpeech({ model: provider.speech('tts-1'), text: 'Good morning.' })
  expect(audio.mediaType).toBe('audio/mpeg')
  expect(secondsOf(await decodeSpeech(audio.uint8Array))).toBeGreaterThan(0.4)
})
