import { parseEngineReferences, type ChatAnswer } from '@mega-pipeline/pipeline'
import { describe, expect, test } from 'vitest'
import {
  anthropicStream,
  cohereStream,
  geminiStream,
  groqStream,
  openAiStream,
  type SaidAnswer,
} from './__fixtures__/chat-streams.js'
import { providerNetwork } from './__fixtures__/provider-network.js'
import { openRemoteText } from './index.js'

/** Where each provider answers, and in which protocol: what its documents show. */
const chats: readonly (readonly [id: string, address: string, stream: (answer: SaidAnswer) => string])[] = [
  [
    'google:gemini-2.5-flash',
    'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse',
    geminiStream,
  ],
  ['anthropic:claude-haiku-4-5', 'https://api.anthropic.com/v1/messages', anthropicStream],
  ['openai:gpt-4o-mini', 'https://api.openai.com/v1/chat/completions', openAiStream],
  [
    'azure:my-deployment',
    'https://mine.openai.azure.com/openai/v1/chat/completions?api-version=v1',
    openAiStream,
  ],
  ['groq:llama-3.1-8b-instant', 'https://api.groq.com/openai/v1/chat/completions', groqStream],
  ['mistral:mistral-small-latest', 'https://api.mistral.ai/v1/chat/completions', openAiStream],
  ['xai:grok-3-mini', 'https://api.x.ai/v1/chat/completions', openAiStream],
  ['deepseek:deepseek-chat', 'https://api.deepseek.com/chat/completions', openAiStream],
  ['togetherai:llama', 'https://api.together.xyz/v1/chat/completions', openAiStream],
  ['cerebras:llama3.1-8b', 'https://api.cerebras.ai/v1/chat/completions', openAiStream],
  ['fireworks:llama', 'https://api.fireworks.ai/inference/v1/chat/completions', openAiStream],
  ['deepinfra:llama', 'https://api.deepinfra.com/v1/openai/chat/completions', openAiStream],
  ['perplexity:sonar', 'https://api.perplexity.ai/chat/completions', openAiStream],
  ['cohere:command-r7b-12-2024', 'https://api.cohere.com/v2/chat', cohereStream],
]

async function chat(id: string, address: string, events: string, pieces: string[] = []): Promise<ChatAnswer> {
  const network = providerNetwork({ [address]: events })
  const [reference] = parseEngineReferences(id)
  if (reference === undefined) throw new Error('There is no reference.')
  const engine = openRemoteText(reference, {
    keyOf: (variable) => (variable === 'AZURE_RESOURCE_NAME' ? 'mine' : 'key'),
    patienceSeconds: 60,
    fetch: network.fetch,
  })
  return await engine.chat(
    {
      messages: [
        { role: 'system', content: 'Be short.' },
        { role: 'user', content: 'Hello.' },
      ],
      seed: 1,
      temperature: 0,
      topP: 1,
      maxTokens: 9,
      stop: [],
      format: 'text',
    },
    { signal: new AbortController().signal, onPiece: (piece) => pieces.push(piece) },
  )
}

/** These document no ending for what a filter withheld. */
const withoutFilter = ['mistral', 'perplexity', 'cohere']
const filtering = chats.filter(([id]) => !withoutFilter.some((family) => id.startsWith(`${family}:`)))

test.each(filtering)('what the filter of %s withheld is refused', async (id, address, stream) => {
  const chatting = chat(id, address, stream({ pieces: [], end: 'filtered' }))
  await expect(chatting).rejects.toMatchObject({ kind: 'invalid_input', code: 'engine_refused' })
})

describe.each(chats)('a stand-in for %s, as it is documented', (id, address, stream) => {
  test('its answer is read piece by piece, with its end and its tokens', async () => {
    const pieces: string[] = []
    const answer = await chat(id, address, stream({ pieces: ['Good ', 'morning.'], end: 'stop' }), pieces)
    expect(answer).toEqual({
      text: 'Good morning.',
      finishReason: 'stop',
      promptTokens: 7,
      completionTokens: 3,
      engine: id,
    })
    expect(pieces.join('')).toBe('Good morning.')
  })

  test('an answer that was cut off at the limit says so', async () => {
    const answer = await chat(id, address, stream({ pieces: ['Good '], end: 'length' }))
    expect(answer.finishReason).toBe('length')
  })

  test('a stream that breaks off in the middle is no answer', async () => {
    const chatting = chat(id, address, stream({ pieces: ['Good '], end: 'broken' }))
    await expect(chatting).rejects.toMatchObject({ kind: 'unavailable' })
  })
})
