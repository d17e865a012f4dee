import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createMoonshineEngine } from '@mega-pipeline/engines/transcribe'
import type { TranscriptionEngine } from '@mega-pipeline/pipeline'
import { decodeAudio } from '@mega-pipeline/platform/audio'
import { openModelStore } from '@mega-pipeline/platform/models'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { PATIENCE, serveSpeech } from './__fixtures__/serve-speech.js'

vi.setConfig({ testTimeout: PATIENCE })

const said =
  'The lighthouse keeper climbed the stairs. From the top he could see the whole bay, and he counted the ships.'

let served: ServedForTest
let listener: TranscriptionEngine

beforeAll(async () => {
  served = await serveSpeech()
  const models = openModelStore()
  listener = createMoonshineEngine({
    variant: 'tiny',
    directory: await models.directory('moonshine-tiny'),
    vadDirectory: await models.directory('silero-vad'),
  })
})
afterAll(async () => {
  await served.stop()
  await listener.close()
})

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

test.each(['mp3', 'opus'])('what is spoken as %s is understood by a transcriber', async (response_format) => {
  const response = await served.fetch(`${served.url}/v1/audio/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ input: said, response_format }),
  })
  const sound = await decodeAudio(new Uint8Array(await response.arrayBuffer()), { maxSeconds: 60 })
  const { signal } = new AbortController()
  const { segments } = await listener.run({ sound, language: 'en' }, { signal })
  const heard = wordsOf(segments.map(({ text }) => text).join(' '))
  const misheard = wordsOf(said).filter((word, index) => heard[index] !== word)
  expect(misheard.length).toBeLessThanOrEqual(1)
})
