import OpenAI, { BadRequestError, NotFoundError } from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { serveGeneration } from './__fixtures__/serve-generation.js'

type Params = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming

let served: ServedForTest
let openai: OpenAI
beforeAll(async () => {
  served = await serveGeneration()
  openai = new OpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch, maxRetries: 0 })
})
afterAll(() => served.stop())

const request: Params = {
  model: 'gpt-4o-mini',
  messages: [{ role: 'user', content: 'Write one sentence about a river and one about a bridge.' }],
  max_completion_tokens: 16,
  seed: 7,
}
const ask = (changes: Partial<Params> = {}) => openai.chat.completions.create({ ...request, ...changes })
const textOf = async (changes: Partial<Params> = {}): Promise<string> =>
  (await ask(changes)).choices[0]?.message.content ?? ''

describe('an answer', () => {
  test("is OpenAI's object, with true counts", async () => {
    const completion = await ask()
    expect(completion).toEqual({
      id: expect.stringMatching(/^chatcmpl-/),
      object: 'chat.completion',
      created: expect.closeTo(Date.now() / 1000, -2),
      model: 'llama:smollm2-135m',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: expect.stringMatching(/\w/), refusal: null },
          finish_reason: 'length',
          logprobs: null,
        },
      ],
      usage: { prompt_tokens: expect.any(Number), completion_tokens: 16, total_tokens: expect.any(Number) },
    })
    const { prompt_tokens = 0, total_tokens = 0 } = completion.usage ?? {}
    expect(prompt_tokens).toBeGreaterThan(12)
    expect(total_tokens).toBe(prompt_tokens + 16)
    expect(completion).toHaveProperty('_request_id', expect.any(String))
  })

  test.each(['gpt-4o', 'gpt-4.1-mini', 'gpt-3.5-turbo', 'llama:smollm2-135m'])(
    'is given under the name %s',
    async (model) => {
      expect((await ask({ model, max_completion_tokens: 1 })).model).toBe('llama:smollm2-135m')
    },
  )

  test('is the same for the same seed, whatever came between', async () => {
    const first = await textOf()
    const other = await textOf({ seed: -1 })
    expect(await textOf()).toBe(first)
    expect(other).not.toBe(first)
    expect(await textOf({ seed: -1 })).toBe(other)
  })

  test('is bounded by the older name of the limit too', async () => {
    const { usage } = await ask({ max_completion_tokens: null, max_tokens: 3 })
    expect(usage?.completion_tokens).toBe(3)
  })

  test('ends before a stop text', async () => {
    const whole = await textOf()
    const stop = whole.slice(8, 20)
    const { choices } = await ask({ stop: ['nowhere', stop] })
    expect(choices[0]).toMatchObject({
      message: { content: whole.slice(0, whole.indexOf(stop)) },
      finish_reason: 'stop',
    })
  })

  test('takes parts of text and the roles of newer models', async () => {
    const answer = await textOf({
      messages: [
        { role: 'developer', content: [{ type: 'text', text: 'You are brief.' }] },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'Hello' },
            { type: 'text', text: 'there.' },
          ],
        },
        { role: 'assistant', content: 'Hello.', refusal: null },
        { role: 'user', content: 'Who are you?' },
      ],
    })
    expect(answer).toMatch(/\w/)
  })

  test('ignores what does not matter', async () => {
    const harmless = {
      user: 'u',
      store: false,
      metadata: {},
      n: 1,
      tools: [],
      presence_penalty: 0,
      logprobs: false,
    }
    expect(await textOf(harmless)).toBe(await textOf())
  })
})

describe('a streamed answer', () => {
  test('comes in pieces that make the whole; only the last one says why it ended', async () => {
    const stream = await openai.chat.completions.create({ ...request, stream: true })
    const chunks: OpenAI.ChatCompletionChunk[] = []
    for await (const chunk of stream) chunks.push(chunk)
    const deltas = chunks.map(({ choices }) => choices[0]?.delta ?? {})
    expect(deltas[0]).toEqual({ role: 'assistant', content: '', refusal: null })
    expect(deltas.map(({ content }) => content ?? '').join('')).toBe(await textOf())
    const reasons = chunks.map(({ choices }) => choices[0]?.finish_reason)
    expect(reasons).toEqual([...chunks.slice(1).map(() => null), 'length'])
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1)
    expect(chunks.every((chunk) => !('usage' in chunk))).toBe(true)
  })

  test('counts its tokens in a chunk of its own when it is asked to', async () => {
    const stream = await openai.chat.completions.create({
      ...request,
      stream: true,
      stream_options: { include_usage: true },
    })
    const chunks: OpenAI.ChatCompletionChunk[] = []
    for await (const chunk of stream) chunks.push(chunk)
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: (await ask()).usage })
    expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true)
  })

  test('never shows the beginning of a stop text', async () => {
    const whole = await textOf()
    const stop = whole.slice(8, 20)
    const stream = await openai.chat.completions.create({ ...request, stop, stream: true })
    let text = ''
    for await (const { choices } of stream) text += choices[0]?.delta.content ?? ''
    expect(text).toBe(whole.slice(0, whole.indexOf(stop)))
  })

  test('ends with [DONE]', async () => {
    const response = await served.fetch(`${served.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...request, stream: true, max_completion_tokens: 1 }),
    })
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(await response.text()).toMatch(/\n\ndata: \[DONE\]\n\n$/)
  })
})

describe('an answer of JSON', () => {
  const schema = {
    type: 'object',
    properties: {
      name: { type: 'string', maxLength: 20 },
      kind: { enum: ['river', 'bridge'] },
      length: { type: 'integer', minimum: 1, maximum: 200 },
    },
    required: ['name', 'kind', 'length'],
    additionalProperties: false,
  }
  const format = { type: 'json_schema' as const, json_schema: { name: 'thing', strict: true, schema } }
  const room = { max_completion_tokens: 200 }

  test.each([1, 2, 3])('fits its schema, seed %i', async (seed) => {
    const completion = await openai.chat.completions.parse({
      ...request,
      ...room,
      seed,
      temperature: 1.5,
      response_format: format,
    })
    expect(completion.choices[0]?.finish_reason).toBe('stop')
    expect(completion.choices[0]?.message.parsed).toEqual({
      name: expect.any(String),
      kind: expect.stringMatching(/^(river|bridge)$/),
      length: expect.any(Number),
    })
  })

  test('is an object of any kind without a schema', async () => {
    const { choices } = await ask({
      max_completion_tokens: 400,
      seed: 3,
      messages: [{ role: 'user', content: 'Give me {"river": "a name"} as JSON with one key.' }],
      response_format: { type: 'json_object' },
    })
    expect(choices[0]?.finish_reason).toBe('stop')
    expect(JSON.parse(choices[0]?.message.content ?? '')).toEqual(expect.any(Object))
  })

  test('says so when it was cut off', async () => {
    const { choices } = await ask({ max_completion_tokens: 4, response_format: format })
    expect(choices[0]?.finish_reason).toBe('length')
  })
})

describe('what cannot be done is refused at once, and not sent again:', () => {
  const tool = { type: 'function' as const, function: { name: 'f', parameters: {} } }
  const jsonSchema = (schema: Record<string, unknown>, strict = true) => ({
    type: 'json_schema' as const,
    json_schema: { name: 's', strict, schema },
  })
  const picture = { type: 'image_url' as const, image_url: { url: 'data:,' } }
  const wrong: readonly (readonly [string, object, string, string])[] = [
    ['tools', { tools: [tool] }, 'unsupported_parameter', 'tools'],
    ['several answers', { n: 2 }, 'unsupported_parameter', 'n'],
    ['probabilities', { logprobs: true }, 'unsupported_parameter', 'logprobs'],
    ['penalties', { presence_penalty: 1 }, 'unsupported_parameter', 'presence_penalty'],
    ['no messages', { messages: [] }, 'invalid_request', 'messages'],
    [
      'an unknown role',
      { messages: [{ role: 'tool', content: 'x' }] },
      'invalid_request',
      'messages[0].role',
    ],
    ['no content', { messages: [{ role: 'user' }] }, 'invalid_request', 'messages[0].content'],
    [
      'pictures',
      { messages: [{ role: 'user', content: [picture] }] },
      'invalid_request',
      'messages[0].content',
    ],
    ['five stop texts', { stop: ['a', 'b', 'c', 'd', 'e'] }, 'invalid_request', 'stop'],
    ['an empty stop text', { stop: '' }, 'invalid_request', 'stop'],
    ['heat', { temperature: 3 }, 'invalid_request', 'temperature'],
    ['no tokens', { max_tokens: 0 }, 'invalid_request', 'max_tokens'],
    ['an unknown format', { response_format: { type: 'xml' } }, 'invalid_request', 'response_format.type'],
    [
      'a schema that cannot be kept',
      {
        response_format: jsonSchema({ type: 'object', properties: { a: { type: 'string', pattern: 'a' } } }),
      },
      'schema_not_supported',
      'response_format',
    ],
    [
      'a schema that is no object',
      { response_format: jsonSchema({ type: 'array' }) },
      'schema_not_supported',
      'response_format',
    ],
    [
      'too much to read',
      { messages: [{ role: 'user', content: 'word '.repeat(10_000) }] },
      'context_length_exceeded',
      'messages',
    ],
  ]
  test.each(wrong)('%s', async (_what, changes, code, param) => {
    for (const stream of [false, true]) {
      const error: unknown = await openai.chat.completions
        .create({ ...request, ...changes, stream } as Params)
        .then(
          () => 'answered',
          (reason: unknown) => reason,
        )
      expect(error).toBeInstanceOf(BadRequestError)
      expect(error).toMatchObject({ code, param, requestID: expect.any(String) })
      expect((error as BadRequestError).headers.get('x-should-retry')).toBe('false')
    }
  })

  test('a model that is not here', async () => {
    await expect(ask({ model: 'gpt-9' })).rejects.toBeInstanceOf(NotFoundError)
    await expect(ask({ model: 'gpt-9' })).rejects.toMatchObject({ code: 'model_not_found', param: 'model' })
  })

  test('a body that is no JSON', async () => {
    for (const body of ['{', '[]', 'null', '"text"']) {
      const response = await served.fetch(`${served.url}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      expect(response.status).toBe(400)
    }
  })
})

test('the models are listed under the ids that requests may name', async () => {
  const { data } = await openai.models.list()
  expect(data.map(({ id }) => id)).toEqual(['llama:smollm2-135m'])
  expect(await openai.models.retrieve('llama:smollm2-135m')).toEqual(data[0])
})

test('nothing of what was said is in the log', () => {
  expect(served.logLines.join('\n')).not.toMatch(/river|bridge|word word/)
})
