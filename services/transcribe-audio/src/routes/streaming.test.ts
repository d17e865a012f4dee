import OpenAI, { toFile } from 'openai'
import type { TranscriptionStreamEvent } from 'openai/resources/audio/transcriptions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { longRecording, silence, spokenBytes, spokenWords } from './__fixtures__/recordings.js'
import { serveTranscription } from './__fixtures__/serve-transcription.js'

let served: ServedForTest
let openai: OpenAI

beforeAll(async () => {
  served = await serveTranscription()
  openai = new OpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch })
})
afterAll(() => served.stop())

async function eventsOf(recording: Uint8Array): Promise<TranscriptionStreamEvent[]> {
  const file = await toFile(recording, 'speech.wav')
  const model = 'gpt-4o-mini-transcribe'
  const events: TranscriptionStreamEvent[] = []
  for await (const event of await openai.audio.transcriptions.create({ file, model, stream: true })) {
    events.push(event)
  }
  return events
}

test('every sentence comes as it is recognised, and all of them at the end', async () => {
  const events = await eventsOf(await longRecording(2))
  const deltas = events.flatMap((event) => (event.type === 'transcript.text.delta' ? [event.delta] : []))
  expect(deltas).toHaveLength(2)
  for (const delta of deltas) expect(delta).toMatch(spokenWords)
  expect(events.slice(2)).toEqual([{ type: 'transcript.text.done', text: deltas.join('') }])
})

test('silence is done at once', async () => {
  expect(await eventsOf(await silence(1))).toEqual([{ type: 'transcript.text.done', text: '' }])
})

test('what is wrong with a recording is an error with its status, not a stream', async () => {
  await expect(eventsOf((await spokenBytes()).subarray(0, 30_000))).rejects.toMatchObject({
    status: 400,
    code: 'audio_truncated',
  })
})

test('whisper-1 is answered whole, as OpenAI answers it', async () => {
  const form = new FormData()
  form.set('file', new File([await spokenBytes()], 'speech.wav'))
  form.set('model', 'whisper-1')
  form.set('stream', 'true')
  const response = await served.fetch(`${served.url}/v1/audio/transcriptions`, { method: 'POST', body: form })
  expect(response.headers.get('content-type')).toMatch('application/json')
  expect(await response.json()).toMatchObject({ text: expect.stringMatching(spokenWords) })
})
