import type { ChatAnswer } from '@mega-pipeline/pipeline'
import { z } from '@mega-pipeline/platform/http'

const usage = z.object({
  prompt_tokens: z.int().describe("Tokens of the messages in the model's own form."),
  completion_tokens: z.int(),
  total_tokens: z.int(),
})

/** A whole answer, as OpenAI describes it (https://platform.openai.com/docs/api-reference/chat/object). */
export const chatCompletion = z
  .object({
    id: z.string(),
    object: z.literal('chat.completion'),
    created: z.int().describe('Seconds since 1970.'),
    model: z.string().describe('The engine that gave the answer.'),
    choices: z.array(
      z.object({
        index: z.int(),
        message: z.object({ role: z.literal('assistant'), content: z.string(), refusal: z.null() }),
        finish_reason: z
          .enum(['stop', 'length'])
          .describe('`length`: cut off at the limit of tokens, or where the context of the model was full.'),
        logprobs: z.null(),
      }),
    ),
    usage,
  })
  .openapi('ChatCompletion')

/** What an answer and all its chunks have in common. */
export interface CompletionHead {
  readonly id: string
  readonly created: number
  readonly model: string
}

export function completionOf(answer: ChatAnswer, head: CompletionHead): z.infer<typeof chatCompletion> {
  return {
    ...head,
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: answer.text, refusal: null },
        finish_reason: answer.finishReason,
        logprobs: null,
      },
    ],
    usage: usageOf(answer),
  }
}

export function usageOf({ promptTokens, completionTokens }: ChatAnswer): z.infer<typeof usage> {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  }
}
