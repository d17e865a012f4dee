import { setTimeout as wait } from 'node:timers/promises'
import OpenAI, { RateLimitError, toFile } from 'openai'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { childProcessorSeconds } from '@mega-pipeline/engines/transcribe/contract'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { longRecording, silence } from './__fixtures__/recordings.js'
import { PATIENCE, serveTranscription } from './__fixtures__/serve-transcription.js'

vi.setConfig({ testTimeout: PATIENCE })

const model = 'moonshine:tiny'

let served: ServedForTest
let openai: OpenAI
/** Minutes of speech, which nobody waits for here. */
let long: File
let short: File

beforeAll(async () => {
  served = await serveTranscription({ MAX_CONCURRENT_REQUESTS: '1', MAX_WAITING_REQUESTS: '0' })
  openai = new OpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch })
  long = await toFile(await longRecording(100), 'long.wav')
  short = await toFile(await silence(1), 'short.wav')
})
afterAll(() => served.stop())

/** Resolves when the engine has computed for a second more. */
async function engineIsBusy(): Promise<void> {
  const before = childProcessorSeconds()
  while (childProcessorSeconds() - before < 1) await wait(50)
}

async function expectRest(): Promise<void> {
  await wait(1000)
  const before = childProcessorSeconds()
  await wait(1000)
  expect(childProcessorSeconds() - before).toBeLessThan(0.2)
}

test.runIf(process.platform === 'linux')('a client that leaves stops the work of its request', async () => {
  const abort = new AbortController()
  const asked = openai.audio.transcriptions.create({ file: long, model }, { signal: abort.signal })
  const outcome = asked.catch((reason: unknown) => reason)
  await engineIsBusy()
  abort.abort()
  expect(await outcome).toBeInstanceOf(OpenAI.APIUserAbortError)
  await expectRest()
})

test.runIf(process.platform === 'linux')('a client that breaks off a stream stops its work', async () => {
  const stream = await openai.audio.transcriptions.create({ file: long, model, stream: true })
  for await (const { type } of stream) {
    expect(type).toBe('transcript.text.delta')
    break
  }
  await expectRest()
})

test('while all places are taken others are told when to come again, and then served', async () => {
  const stream = await openai.audio.transcriptions.create({ file: long, model, stream: true })
  const events = stream[Symbol.asyncIterator]()
  await events.next()
  const hasty = new OpenAI({ ...clientSettings(), maxRetries: 0 })
  const error: unknown = await hasty.audio.transcriptions
    .create({ file: short, model })
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(RateLimitError)
  expect(error).toMatchObject({ status: 429, code: 'rate_limited' })
  expect(Number((error as RateLimitError).headers.get('retry-after'))).toBeGreaterThan(0)

  // The client waits as it is told, and its request is taken once the place is free.
  const patient = new OpenAI({ ...clientSettings(), maxRetries: 5 })
  const answer = patient.audio.transcriptions.create({ file: short, model })
  await events.return?.()
  await expect(answer).resolves.toMatchObject({ text: '' })
})

function clientSettings() {
  return { baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch }
}
