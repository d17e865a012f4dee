import type { ChatAnswer } from '@mega-pipeline/pipeline'
import type { ServerSentEvent } from '@mega-pipeline/platform/http'
import { usageOf, type CompletionHead } from './chat-completion.js'

export interface ChunkOptions {
  /** Whether a last chunk counts the tokens. */
  readonly includeUsage: boolean
}

/**
 * An answer as OpenAI's chunks (https://platform.openai.com/docs/api-reference/chat-streaming): its role, its pieces, why
 * it ended, its tokens where they are asked for, and `[DONE]`. Clients wait for a `finish_reason` that is null in every
 * chunk but the last one of the answer.
 * @param items the pieces of the answer's text, and the answer itself at the end
 */
export async function* chatChunks(
  items: AsyncIterable<string | ChatAnswer>,
  head: CompletionHead,
  { includeUsage }: ChunkOptions,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const chunk = (choices: readonly object[], usage: object | null = null): ServerSentEvent => ({
    data: { ...head, object: 'chat.completion.chunk', choices, ...(includeUsage && { usage }) },
  })
  const choice = (delta: object, finishReason: string | null = null) => [
    { index: 0, delta, logprobs: null, finish_reason: finishReason },
  ]
  let hasBegun = false
  for await (const item of items) {
    if (!hasBegun) yield chunk(choice({ role: 'assistant', content: '', refusal: null }))
    hasBegun = true
    if (typeof item === 'string') {
      yield chunk(choice({ content: item }))
      continue
    }
    yield chunk(choice({}, item.finishReason))
    if (includeUsage) yield chunk([], usageOf(item))
  }
  yield { data: '[DONE]' }
}
