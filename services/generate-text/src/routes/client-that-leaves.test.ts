import { setTimeout as wait } from 'node:timers/promises'
import OpenAI, { RateLimitError } from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { childProcessorSeconds } from '@mega-pipeline/engines/transcribe/contract'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { endless, serveGeneration } from './__fixtures__/serve-generation.js'

const short = { ...endless, response_format: { type: 'text' as const }, max_tokens: 2 }

let served: ServedForTest
beforeAll(async () => {
  served = await serveGeneration({ MAX_CONCURRENT_REQUESTS: '1', MAX_WAITING_REQUESTS: '0' })
})
afterAll(() => served.stop())

const clientOf = (maxRetries: number): OpenAI =>
  new OpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch, maxRetries })

/** Resolves when the engine has computed for a while more. */
async function engineIsBusy(): Promise<void> {
  const before = childProcessorSeconds()
  while (childProcessorSeconds() - before < 0.5) await wait(50)
}

/** Processor time that the engine takes in a second, after one in which it may come to an end. */
async function laterWork(): Promise<number> {
  await wait(1000)
  const before = childProcessorSeconds()
  await wait(1000)
  return childProcessorSeconds() - before
}

describe.runIf(process.platform === 'linux')('a client that leaves stops the computation', () => {
  test('of a whole answer', async () => {
    await clientOf(0).chat.completions.create(short)
    const abort = new AbortController()
    const asked = clientOf(0).chat.completions.create(endless, { signal: abort.signal })
    const failure = asked.then(
      () => 'answered',
      (error: unknown) => error,
    )
    await engineIsBusy()
    abort.abort()
    expect(await failure).toBeInstanceOf(OpenAI.APIUserAbortError)
    expect(await laterWork()).toBeLessThan(0.2)
  })

  test('of a streamed answer', async () => {
    const stream = await clientOf(0).chat.completions.create({ ...endless, stream: true })
    for await (const { choices } of stream) if (choices[0]?.delta.content) break
    expect(await laterWork()).toBeLessThan(0.2)
  })
})

test('beyond the bounds a request is told when to come again, and then served', async () => {
  const stream = await clientOf(0).chat.completions.create({ ...endless, stream: true })
  const reading = stream[Symbol.asyncIterator]()
  await reading.next()
  for (const sent of [short, { ...short, stream: true as const }]) {
    const error: unknown = await clientOf(0)
      .chat.completions.create(sent)
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toMatchObject({ status: 429, code: 'rate_limited' })
    expect(Number((error as RateLimitError).headers.get('retry-after'))).toBeGreaterThan(0)
  }
  const patient = clientOf(5).chat.completions.create(short)
  await reading.return?.()
  expect((await patient).usage?.completion_tokens).toBe(2)
})
