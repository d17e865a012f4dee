import { createReadStream } from 'node:fs'
import OpenAI, { toFile, type Uploadable } from 'openai'
import { parseSync } from 'subtitle'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebVTTParser } from 'webvtt-parser'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { longRecording, silence, spokenBytes, spokenFile, spokenWords } from './__fixtures__/recordings.js'
import { serveTranscription } from './__fixtures__/serve-transcription.js'

let served: ServedForTest
let openai: OpenAI
let file: File

beforeAll(async () => {
  served = await serveTranscription()
  openai = new OpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch })
  file = await toFile(await spokenBytes(), 'speech.wav')
})
afterAll(() => served.stop())

test('json is the default, with the length of the recording and the id of the request', async () => {
  const answer = await openai.audio.transcriptions.create({ file, model: 'moonshine:tiny' })
  expect(answer).toEqual({
    text: expect.stringMatching(spokenWords),
    usage: { type: 'duration', seconds: expect.closeTo(2.99, 2) },
  })
  expect(answer).toHaveProperty('_request_id', expect.stringMatching(/./))
})

test.each(['whisper-1', 'gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'gpt-transcribe'])(
  'the model %s is the default engine',
  async (model) => {
    const { text } = await openai.audio.transcriptions.create({ file, model })
    expect(text).toMatch(spokenWords)
  },
)

test('text is plain text', async () => {
  const asked = openai.audio.transcriptions.create({ file, model: 'whisper-1', response_format: 'text' })
  const { data, response } = await asked.withResponse()
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(data).toMatch(spokenWords)
})

test('srt is read by a parser of subtitles', async () => {
  const twice = await toFile(await longRecording(2), 'twice.wav')
  const asked = openai.audio.transcriptions.create({
    file: twice,
    model: 'whisper-1',
    response_format: 'srt',
  })
  const { data, response } = await asked.withResponse()
  expect(response.headers.get('content-type')).toBe('application/x-subrip; charset=utf-8')
  const cues = parseSync(data).map((node) => (node.type === 'cue' ? node.data : undefined))
  expect(cues).toHaveLength(2)
  for (const cue of cues) expect(cue?.text).toMatch(spokenWords)
  expect(cues[1]?.start).toBeGreaterThan(cues[0]?.end ?? Infinity)
})

test("vtt is valid by the W3C's parser", async () => {
  const twice = await toFile(await longRecording(2), 'twice.wav')
  const asked = openai.audio.transcriptions.create({
    file: twice,
    model: 'whisper-1',
    response_format: 'vtt',
  })
  const { data, response } = await asked.withResponse()
  expect(response.headers.get('content-type')).toBe('text/vtt; charset=utf-8')
  const { cues, errors } = new WebVTTParser().parse(data)
  expect(errors).toEqual([])
  expect(cues).toHaveLength(2)
  for (const { text } of cues) expect(text).toMatch(spokenWords)
})

test('verbose_json has every member', async () => {
  const format = { response_format: 'verbose_json' } as const
  const answer = await openai.audio.transcriptions.create({ file, model: 'whisper-1', ...format })
  expect(answer).toMatchObject({
    task: 'transcribe',
    language: 'english',
    duration: expect.closeTo(2.99, 2),
    text: expect.stringMatching(spokenWords),
    usage: { type: 'duration', seconds: answer.duration },
  })
  expect(answer.words).toBeUndefined()
  const [segment] = answer.segments ?? []
  expect(segment).toMatchObject({ id: 0, seek: 0, temperature: 0, text: answer.text })
  expect(segment?.end).toBeGreaterThan(segment?.start ?? Infinity)
  expect(segment?.tokens.length).toBeGreaterThan(5)
  // Read aloud and clear: the model is rather sure, the detector surer, and nothing repeats itself.
  expect(segment?.avg_logprob).toBeLessThan(0)
  expect(segment?.avg_logprob).toBeGreaterThan(-0.7)
  expect(segment?.no_speech_prob).toBeGreaterThan(0)
  expect(segment?.no_speech_prob).toBeLessThan(0.3)
  expect(segment?.compression_ratio).toBeGreaterThan(0.5)
  expect(segment?.compression_ratio).toBeLessThan(1.2)
})

test('the recording may come as a buffer, as a stream of a file, as a response', async () => {
  const bytes = await spokenBytes()
  const uploads: Uploadable[] = [
    await toFile(Buffer.from(bytes), 'speech.wav'),
    createReadStream(await spokenFile()),
    new Response(bytes),
  ]
  for (const upload of uploads) {
    const { text } = await openai.audio.transcriptions.create({ file: upload, model: 'whisper-1' })
    expect(text).toMatch(spokenWords)
  }
})

test('the bytes say what a file is, not its name or type', async () => {
  const misnamed = await toFile(await spokenBytes(), 'README.md', { type: 'text/markdown' })
  const { text } = await openai.audio.transcriptions.create({ file: misnamed, model: 'whisper-1' })
  expect(text).toMatch(spokenWords)
})

test('what the engines cannot use and what changes nothing is accepted', async () => {
  const { text } = await openai.audio.transcriptions.create({
    file,
    model: 'gpt-4o-transcribe',
    language: 'en',
    prompt: 'Jane Austen',
    temperature: 0.2,
    chunking_strategy: { type: 'server_vad', threshold: 0.5 },
  })
  expect(text).toMatch(spokenWords)
})

test.each(['json', 'verbose_json'] as const)('silence is no text in %s', async (response_format) => {
  const nothing = await toFile(await silence(1), 'silence.wav')
  const answer = await openai.audio.transcriptions.create({
    file: nothing,
    model: 'whisper-1',
    response_format,
  })
  expect(answer).toMatchObject({ text: '', usage: { type: 'duration', seconds: 1 } })
})

test('silence is empty as text and subtitles', async () => {
  const nothing = await toFile(await silence(1), 'silence.wav')
  const create = (response_format: 'text' | 'srt' | 'vtt') =>
    openai.audio.transcriptions.create({ file: nothing, model: 'whisper-1', response_format })
  expect(await create('text')).toBe('')
  expect(await create('srt')).toBe('')
  expect(new WebVTTParser().parse(await create('vtt'))).toMatchObject({ cues: [], errors: [] })
})
