import { createOpenAI } from '@ai-sdk/openai'
import { experimental_transcribe as transcribe } from 'ai'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { spokenBytes, spokenWords } from './__fixtures__/recordings.js'
import { serveTranscription } from './__fixtures__/serve-transcription.js'

let served: ServedForTest
let provider: ReturnType<typeof createOpenAI>

beforeAll(async () => {
  served = await serveTranscription()
  provider = createOpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch })
})
afterAll(() => served.stop())

// With any option set it asks whisper-1 for verbose_json, and checks every member of the answer.
test.each(['whisper-1', 'gpt-4o-transcribe', 'moonshine:tiny'])(
  'the ai SDK transcribes with %s',
  async (id) => {
    const model = provider.transcription(id)
    const audio = await spokenBytes()
    const plain = await transcribe({ model, audio })
    expect(plain.text).toMatch(spokenWords)
    expect(plain.durationInSeconds).toBeCloseTo(2.99, 1)
    const timed = await transcribe({ model, audio, providerOptions: { openai: { language: 'en' } } })
    expect(timed.text).toMatch(spokenWords)
    if (id === 'gpt-4o-transcribe') return
    expect(timed.language).toBe('en')
    expect(timed.segments).toMatchObject([{ text: timed.text, startSecond: expect.closeTo(0.26, 1) }])
  },
)
