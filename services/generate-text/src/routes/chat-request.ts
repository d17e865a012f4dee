import { randomInt } from 'node:crypto'
import type { ChatInput } from '@mega-pipeline/pipeline'
import { z } from '@mega-pipeline/platform/http'
import { chatMessage, conversationOf } from './chat-message.js'
import { formatOf, responseFormat } from './response-format.js'

const stopText = z.string().min(1).max(1000)
const tokens = z.int().min(1).nullish()

/**
 * What a client of OpenAI's chat API asks for. It may have parameters that are not named here: those that would change
 * the answer are refused (`refuseUnsupported`), the others are ignored.
 */
export const chatRequest = z
  .looseObject({
    model: z
      .string()
      .optional()
      .describe(
        "An id from `/v1/models`, or one of OpenAI's names for the default model, such as `gpt-4o-mini`.",
      ),
    messages: z
      .array(chatMessage)
      .min(1)
      .describe('The conversation. An answer that the assistant has begun, at the end, is gone on with.'),
    temperature: z
      .number()
      .min(0)
      .max(2)
      .nullish()
      .describe('How freely words are drawn: 0 is always the likeliest; 1 when left out.'),
    top_p: z
      .number()
      .min(0)
      .max(1)
      .nullish()
      .describe('Words are drawn from the likeliest that together have this probability; 1 when left out.'),
    max_completion_tokens: tokens.describe('Tokens that the answer may have.'),
    max_tokens: tokens.describe('The older name of `max_completion_tokens`.'),
    stop: z
      .union([stopText, z.array(stopText).max(4)], {
        error: 'must be a text, or a list of up to 4 texts, none of them empty',
      })
      .nullish()
      .describe('Texts that end the answer; they are not part of it.'),
    seed: z
      .int()
      .nullish()
      .describe('The same seed and request get the same answer; by chance when left out.'),
    response_format: responseFormat.nullish(),
    stream: z.boolean().nullish().describe('Whether to send the answer while it is being written.'),
    stream_options: z
      .object({
        include_usage: z.boolean().nullish().describe('Whether to count the tokens in a last chunk.'),
      })
      .nullish(),
  })
  .openapi('ChatCompletionRequest')
export type ChatRequest = z.infer<typeof chatRequest>

/** The request as the engines take it. */
export function chatInputOf(request: ChatRequest, limits: { readonly answerTokens: number }): ChatInput {
  const { messages, temperature, top_p, seed, stop, response_format } = request
  const wanted = request.max_completion_tokens ?? request.max_tokens ?? limits.answerTokens
  return {
    messages: conversationOf(messages),
    seed: engineSeed(seed ?? randomInt(SEEDS)),
    temperature: temperature ?? 1,
    topP: top_p ?? 1,
    maxTokens: Math.min(wanted, limits.answerTokens),
    stop: typeof stop === 'string' ? [stop] : (stop ?? []),
    format: formatOf(response_format),
  }
}

/** llama.cpp's seeds have 32 bits, and its highest one means "by chance". */
const SEEDS = 2 ** 32 - 1

function engineSeed(seed: number): number {
  return ((seed % SEEDS) + SEEDS) % SEEDS
}
