import { expect, test } from 'vitest'
import { chatInputOf, chatRequest } from './chat-request.js'

const messages = [{ role: 'user', content: 'Hello' }]
const inputOf = (request: object) =>
  chatInputOf(chatRequest.parse({ messages, ...request }), { answerTokens: 100 })

test('what is left out, or null, is as at OpenAI', () => {
  const usual = { temperature: 1, topP: 1, maxTokens: 100, stop: [], format: 'text', messages }
  expect(inputOf({})).toMatchObject(usual)
  const nulls = {
    temperature: null,
    top_p: null,
    max_tokens: null,
    stop: null,
    seed: null,
    response_format: null,
  }
  expect(inputOf(nulls)).toMatchObject(usual)
})

test.each([
  [{ max_tokens: 5 }, 5],
  [{ max_completion_tokens: 6, max_tokens: 5 }, 6],
  [{ max_completion_tokens: 5000 }, 100],
])('of %j the answer has %i tokens at most', (request, tokens) => {
  expect(inputOf(request).maxTokens).toBe(tokens)
})

test.each([
  ['\n', ['\n']],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
])('the stop text %j ends it', (stop, stops) => {
  expect(inputOf({ stop }).stop).toEqual(stops)
})

test("every seed of OpenAI's is one of the engine's, and none of them means chance", () => {
  for (const seed of [0, 1, -1, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
    const { seed: used } = inputOf({ seed })
    expect(used).toBeGreaterThanOrEqual(0)
    expect(used).toBeLessThan(2 ** 32 - 1)
  }
  expect(inputOf({ seed: 42 }).seed).toBe(42)
  expect(inputOf({}).seed).not.toBe(inputOf({}).seed)
})

test.each([
  [{ type: 'text' }, 'text'],
  [{ type: 'json_object' }, { kind: 'json' }],
  [
    { type: 'json_schema', json_schema: { name: 's' } },
    { kind: 'json', strict: false },
  ],
  [
    { type: 'json_schema', json_schema: { name: 's', strict: true, schema: { type: 'object' } } },
    { kind: 'json', strict: true, schema: { type: 'object' } },
  ],
])('the format %j is %j', (response_format, format) => {
  expect(inputOf({ response_format }).format).toEqual(format)
})

test.each(['system', 'developer', 'user'])('a message of the %s without a text is refused', (role) => {
  const { error } = chatRequest.safeParse({ messages: [{ role }] })
  expect(error?.issues).toMatchObject([
    {
      path: ['messages', 0, 'content'],
      message: 'is missing; only a message of the assistant may be without',
    },
  ])
})

test('a role that is not known is refused, and those that are are named', () => {
  const { error } = chatRequest.safeParse({ messages: [{ role: 'tool', content: 'x' }] })
  expect(error?.issues).toMatchObject([
    { path: ['messages', 0, 'role'], message: expect.stringContaining('system, developer, user, assistant') },
  ])
})

test('parts of a message are its lines, and developers speak for the system', () => {
  const parts = [
    { type: 'text', text: 'One' },
    { type: 'text', text: 'Two' },
  ]
  const conversation = [
    { role: 'developer', content: parts },
    { role: 'user', content: 'Three' },
    { role: 'assistant', content: null },
  ]
  expect(inputOf({ messages: conversation }).messages).toEqual([
    { role: 'system', content: 'One\nTwo' },
    { role: 'user', content: 'Three' },
    { role: 'assistant', content: '' },
  ])
})
