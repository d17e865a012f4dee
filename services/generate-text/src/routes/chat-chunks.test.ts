import type { ChatAnswer } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { chatChunks } from './chat-chunks.js'

const head = { id: 'chatcmpl-1', created: 1, model: 'm' }
const answer: ChatAnswer = {
  text: 'ab',
  finishReason: 'stop',
  promptTokens: 3,
  completionTokens: 2,
  engine: 'm',
}

async function chunksOf(pieces: readonly string[], includeUsage: boolean): Promise<unknown[]> {
  async function* items() {
    yield* pieces
    yield answer
  }
  const chunks: unknown[] = []
  for await (const { data } of chatChunks(items(), head, { includeUsage })) chunks.push(data)
  return chunks
}

const common = { ...head, object: 'chat.completion.chunk' }
const choice = (delta: object, finish_reason: string | null = null) => ({
  ...common,
  choices: [{ index: 0, delta, logprobs: null, finish_reason }],
})

test('a role, the pieces, the reason, and [DONE]', async () => {
  expect(await chunksOf(['a', 'b'], false)).toEqual([
    choice({ role: 'assistant', content: '', refusal: null }),
    choice({ content: 'a' }),
    choice({ content: 'b' }),
    choice({}, 'stop'),
    '[DONE]',
  ])
})

test('an answer without words has its role and its reason all the same', async () => {
  expect(await chunksOf([], false)).toEqual([
    choice({ role: 'assistant', content: '', refusal: null }),
    choice({}, 'stop'),
    '[DONE]',
  ])
})

test('the tokens come in a chunk without choices, and are null in the others', async () => {
  const chunks = await chunksOf(['a'], true)
  expect(chunks.slice(0, 3)).toEqual(
    [
      choice({ role: 'assistant', content: '', refusal: null }),
      choice({ content: 'a' }),
      choice({}, 'stop'),
    ].map((chunk) => ({ ...chunk, usage: null })),
  )
  const usage = { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 }
  expect(chunks.slice(3)).toEqual([{ ...common, choices: [], usage }, '[DONE]'])
})
