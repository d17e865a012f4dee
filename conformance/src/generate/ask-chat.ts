import { z } from 'zod'
import { expectThat } from '../check.js'
import type { Answer } from '../target/answer.js'
import { dataOf, eventsOf } from '../target/server-sent-events.js'
import { jsonRequest, type Target } from '../target/target.js'

export const CHAT = '/chat/completions'
/** Enough for a sentence; nobody waits for a model that has more to say. */
const ANSWER_TOKENS = 48

const finishReason = z.enum(['stop', 'length', 'tool_calls', 'content_filter'])
const usageSchema = z.object({
  prompt_tokens: z.int().positive(),
  completion_tokens: z.int().nonnegative(),
  total_tokens: z.int().positive(),
})
export const completionSchema = z.object({
  id: z.string().min(1),
  object: z.literal('chat.completion'),
  created: z.int(),
  model: z.string(),
  choices: z
    .array(
      z.object({
        index: z.int(),
        message: z.object({ role: z.literal('assistant'), content: z.string() }),
        finish_reason: finishReason,
      }),
    )
    .min(1),
  usage: usageSchema,
})
const chunkSchema = z.object({
  id: z.string().min(1),
  object: z.literal('chat.completion.chunk'),
  created: z.int(),
  model: z.string(),
  choices: z.array(
    z.object({
      index: z.int(),
      delta: z.object({ role: z.string().optional(), content: z.string().nullish() }),
      finish_reason: finishReason.nullable(),
    }),
  ),
  usage: usageSchema.nullish(),
})
export type Chunk = z.infer<typeof chunkSchema>

/** A request for a short answer; `changes` go over its members, and `undefined` leaves one out. */
export function chatBody(target: Target, changes: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    model: target.model,
    messages: [{ role: 'user', content: 'Write two sentences about the sea.' }],
    max_tokens: ANSWER_TOKENS,
    temperature: 0,
    ...changes,
  }
}

export function askChat(target: Target, changes?: Readonly<Record<string, unknown>>): Promise<Answer> {
  return target.send(CHAT, jsonRequest(chatBody(target, changes)))
}

/** The first choice of a whole answer. */
export function expectChoice(answer: Answer): z.infer<typeof completionSchema>['choices'][number] {
  answer.expectStatus(200)
  const [choice] = answer.expectJson(completionSchema).choices
  expectThat(choice !== undefined, 'a choice', answer.describe())
  return choice
}

/** The chunks of a streamed answer, which `[DONE]` ends. */
export function expectChunks(answer: Answer): Chunk[] {
  const events = eventsOf(answer)
  expectThat(events.at(-1)?.data === '[DONE]', '`data: [DONE]` at the end', events.at(-1)?.data ?? 'nothing')
  return events.slice(0, -1).map((event) => {
    const parsed = chunkSchema.safeParse(dataOf(event))
    const [issue] = parsed.error?.issues ?? []
    expectThat(
      parsed.success,
      `a chunk; ${issue?.path.join('.')}: ${issue?.message}`,
      event.data.slice(0, 200),
    )
    return parsed.data
  })
}
