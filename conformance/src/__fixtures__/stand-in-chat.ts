import type { Hono } from 'hono'
import { z } from 'zod'
import { openAiStandIn, refuse, standInModel } from './stand-in.js'

const bodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.looseObject({ role: z.string() })).min(1),
  temperature: z.number().optional(),
  max_tokens: z.int().optional(),
  max_completion_tokens: z.int().optional(),
  stop: z.union([z.string(), z.array(z.string())]).optional(),
  response_format: z.unknown().optional(),
  stream: z.boolean().default(false),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
})
type Body = z.infer<typeof bodySchema>

const head = { id: 'chatcmpl-1', created: 0, model: standInModel }

/** Stands in for a language model: says always the same, word by word. */
export function chatStandIn(): Hono {
  const app = openAiStandIn()
  app.post('/v1/chat/completions', async (c) => {
    const { data } = bodySchema.safeParse(await c.req.json().catch(() => undefined))
    if (!data) return refuse(c, 400, 'invalid_request')
    if (data.model !== standInModel) return refuse(c, 404, 'model_not_found')
    const answer = answerTo(data)
    if (!data.stream) return c.json(completionOf(answer))
    return c.body(streamOf(answer, data), 200, { 'content-type': 'text/event-stream' })
  })
  return app
}

interface Said {
  readonly words: readonly string[]
  readonly reason: 'stop' | 'length'
}

function answerTo({ max_tokens, max_completion_tokens, stop = [], response_format }: Body): Said {
  const all = response_format
    ? ['{"colour": ', '"blue"}']
    : ['The ', 'sea ', 'is ', 'wide. ', 'It ', 'shines.']
  const limit = max_completion_tokens ?? max_tokens ?? all.length
  const [stopText] = [stop].flat()
  const words = all.slice(0, limit)
  const text = words.join('')
  if (stopText !== undefined && text.includes(stopText)) {
    return { words: [text.slice(0, text.indexOf(stopText))], reason: 'stop' }
  }
  return { words, reason: words.length < all.length ? 'length' : 'stop' }
}

function usageOf({ words }: Said) {
  return { prompt_tokens: 3, completion_tokens: words.length, total_tokens: words.length + 3 }
}

function completionOf(said: Said) {
  const message = { role: 'assistant', content: said.words.join(''), refusal: null }
  const choices = [{ index: 0, message, finish_reason: said.reason, logprobs: null }]
  return { ...head, object: 'chat.completion', choices, usage: usageOf(said) }
}

function streamOf(said: Said, { stream_options: options }: Body): string {
  const chunk = (delta: object, reason: string | null) => ({
    ...head,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: reason }],
  })
  const chunks: object[] = [
    chunk({ role: 'assistant', content: '' }, null),
    ...said.words.map((content) => chunk({ content }, null)),
    chunk({}, said.reason),
  ]
  const usage = { ...head, object: 'chat.completion.chunk', choices: [], usage: usageOf(said) }
  if (options?.include_usage) chunks.push(usage)
  return [...chunks.map((one) => JSON.stringify(one)), '[DONE]'].map((data) => `data: ${data}\n\n`).join('')
}
