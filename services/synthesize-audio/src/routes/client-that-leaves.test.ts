import { setTimeout as wait } from 'node:timers/promises'
import OpenAI, { RateLimitError } from 'openai'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { childProcessorSeconds } from '@mega-pipeline/engines/transcribe/contract'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { PATIENCE, serveSpeech } from './__fixtures__/serve-speech.js'

vi.setConfig({ testTimeout: PATIENCE })

/** Minutes of sound, which nobody waits for here. */
const long = {
  input: 'The road went over the hill and down to the sea. '.repeat(80),
  model: 'tts-1',
  voice: 'alloy',
} as const

let served: ServedForTest
let openai: OpenAI
/** For answers that are broken off: the fetch that checks them makes a copy, which would still be read. */
let unchecked: OpenAI

beforeAll(async () => {
  served = await serveSpeech({ MAX_CONCURRENT_REQUESTS: '1', MAX_WAITING_REQUESTS: '0' })
  openai = new OpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch, maxRetries: 0 })
  unchecked = new OpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any' })
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

test.runIf(process.platform === 'linux')('a client that leaves while a whole file is made', async () => {
  const abort = new AbortController()
  const asked = openai.audio.speech.create({ ...long, response_format: 'wav' }, { signal: abort.signal })
  const outcome = asked.catch((reason: unknown) => reason)
  await engineIsBusy()
  abort.abort()
  expect(await outcome).toBeInstanceOf(OpenAI.APIUserAbortError)
  await expectRest()
})

test.runIf(process.platform === 'linux').each(['audio', 'sse'] as const)(
  'a client that breaks off a stream of %s',
  async (stream_format) => {
    const response = await unchecked.audio.speech.create({ ...long, stream_format })
    for await (const part of response.body ?? []) {
      expect(part.length).toBeGreaterThan(0)
      break
    }
    await expectRest()
  },
)

test('while all places are taken others are told when to come again, and then served', async () => {
  const stream = await unchecked.audio.speech.create(long)
  const short = { ...long, input: 'Yes.' }
  const error: unknown = await openai.audio.speech.create(short).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(RateLimitError)
  expect(error).toMatchObject({ status: 429, code: 'rate_limited' })
  expect(Number((error as RateLimitError).headers.get('retry-after'))).toBeGreaterThan(0)

  // The client waits as it is told, and its request is taken once the place is free.
  const patient = openai.audio.speech.create(short, { maxRetries: 5 })
  await stream.body?.cancel()
  const answer = await patient
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000)
})

test('a client that left is no fault of the service', () => {
  const levels = served.logLines.map((line) => (JSON.parse(line) as { level: string }).level)
  expect(levels).not.toContain('error')
})
