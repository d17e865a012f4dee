import { openRemoteTranscription } from '@mega-pipeline/engines/remote'
import { describeTranscriptionEngine } from '@mega-pipeline/engines/transcribe/contract'
import { parseEngineReferences, type TranscriptionEngine } from '@mega-pipeline/pipeline'
import { decodeAudio, encodeAudio } from '@mega-pipeline/platform/audio'
import { openModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { EngineShelf } from '@mega-pipeline/platform/stage-service'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { longRecording, spokenBytes, spokenWords } from './routes/__fixtures__/recordings.js'
import { serveTranscription } from './routes/__fixtures__/serve-transcription.js'
import { transcribeSettings } from './settings.js'
import { transcribeService } from './transcribe-service.js'

// This service is the server of another machine here: what keeps the contract over its API is compatible both ways.
const served = await serveTranscription({ API_KEYS: 'secret' })
afterAll(() => served.stop())

const idOf = (model: string): string => `openai:${model}@${served.url}/v1`
function open(model: string, key: string | undefined = 'secret'): TranscriptionEngine {
  const [reference] = parseEngineReferences(idOf(model))
  if (reference === undefined) throw new Error('There is no reference.')
  return openRemoteTranscription(reference, {
    keyOf: (variable) => (variable === 'TRANSCRIBE_API_KEY' ? key : undefined),
    patienceSeconds: 120,
    encode: encodeAudio,
  })
}
const speech = async () => ({
  sound: await decodeAudio(await longRecording(4), { maxSeconds: 60 }),
  language: 'en',
  says: ['young man'],
})

describeTranscriptionEngine(idOf('moonshine:tiny'), { open: async () => open('moonshine:tiny'), speech })

describe('a transcription service as the engine of another one', () => {
  const { signal } = new AbortController()
  let input: Awaited<ReturnType<typeof speech>>
  beforeAll(async () => {
    input = await speech()
  })

  test('the times of words come through', async () => {
    const sound = await decodeAudio(await spokenBytes(), { maxSeconds: 60 })
    const { segments } = await open('whisper:base').run({ sound, language: 'en', words: true }, { signal })
    const words = segments.flatMap((segment) => segment.words ?? [])
    expect(words.map(({ word }) => word).join(' ')).toMatch(spokenWords)
    for (const { startSeconds, endSeconds } of words) expect(endSeconds).toBeGreaterThanOrEqual(startSeconds)
  })

  test.each([
    [
      'a model that cannot tell when words are said',
      () => open('moonshine:tiny').run({ ...input, words: true }, { signal }),
      'engine_refused',
    ],
    ['an unknown model', () => open('nobody').run(input, { signal }), 'engine_not_found'],
    ['a wrong key', () => open('moonshine:tiny', 'wrong').run(input, { signal }), 'engine_key_refused'],
    ['no key', () => open('moonshine:tiny', '').run(input, { signal }), 'engine_key_refused'],
  ])('%s is an error that says so', async (_what, asked, code) => {
    await expect(asked()).rejects.toMatchObject({ kind: 'invalid_input', code })
  })
})

test('where the server is away, the local engine of the list does the work of the row, and the result says so', async () => {
  const settings = readSettings(transcribeSettings, {
    TRANSCRIBE_ENGINE: 'openai:whisper-1@http://127.0.0.1:9/v1, moonshine:tiny',
  })
  const service = transcribeService(settings)
  const { join, preferred } = service
  const engines = await service.openEngines(openModelStore())
  const shelf = new EngineShelf(engines, { keepAliveSeconds: 0, preferred, ...(join && { join }) })
  const sound = await decodeAudio(await spokenBytes(), { maxSeconds: 60 })
  const { segments, engine } = await shelf.use(shelf.default, (chosen) =>
    chosen.run({ sound, language: 'en' }, { signal: new AbortController().signal }),
  )
  await shelf.close()
  expect(engine).toBe('moonshine:tiny')
  expect(segments.map(({ text }) => text).join(' ')).toMatch(spokenWords)
  expect(engines.map(({ description }) => description.id)).toContain('moonshine:base')
})
