import { createOpenAI } from '@ai-sdk/openai'
import { generateText, Output, streamText } from 'ai'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { serveGeneration } from './__fixtures__/serve-generation.js'

let served: ServedForTest
let model: ReturnType<ReturnType<typeof createOpenAI>['chat']>
beforeAll(async () => {
  served = await serveGeneration()
  const provider = createOpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch })
  model = provider.chat('gpt-4o-mini')
})
afterAll(() => served.stop())

const settings = { prompt: 'Write one sentence about a river.', maxOutputTokens: 24, seed: 7, maxRetries: 0 }

test('generateText and streamText give the same answer for the same seed', async () => {
  const whole = await generateText({ model, ...settings })
  expect(whole.text).toMatch(/\w/)
  expect(whole.finishReason).toBe('length')
  expect(whole.usage).toMatchObject({ outputTokens: 24, inputTokens: expect.any(Number) })

  const stream = streamText({ model, ...settings })
  const pieces: string[] = []
  for await (const piece of stream.textStream) pieces.push(piece)
  expect(pieces.length).toBeGreaterThan(3)
  expect(pieces.join('')).toBe(whole.text)
  expect(await stream.finishReason).toBe('length')
  expect(await stream.usage).toMatchObject({ inputTokens: whole.usage.inputTokens, outputTokens: 24 })
})

test('an object that zod describes is written as described', async () => {
  const schema = z.object({
    river: z.string().max(20),
    kilometres: z.number().int().min(1).max(200),
    bridges: z.array(z.string().max(12)).max(2),
    source: z.string().max(9).nullable(),
  })
  const { output } = await generateText({
    model,
    ...settings,
    maxOutputTokens: 300,
    output: Output.object({ schema }),
  })
  expect(schema.parse(output)).toEqual(output)
})

test('what is refused says why', async () => {
  const asking = generateText({ model, ...settings, prompt: 'word '.repeat(10_000) })
  await expect(asking).rejects.toThrow(/tokens too long for the context/)
})
