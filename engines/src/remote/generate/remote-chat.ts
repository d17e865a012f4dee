import type { JSONSchema7, LanguageModelV3CallOptions } from '@ai-sdk/provider'
import type { ChatAnswer, ChatInput, EngineCall } from '@mega-pipeline/pipeline'
import type { OpenedModels } from '../open-models.js'
import { chatPrompt } from './chat-prompt.js'
import { streamAnswer } from './stream-answer.js'

/** Passes a conversation on, and its answer back, piece by piece. */
export async function remoteChat(
  opened: OpenedModels,
  model: string,
  { messages, format, stop, ...options }: ChatInput,
  { signal, onStart, onPiece, onProgress }: EngineCall<string>,
): Promise<ChatAnswer> {
  onStart?.()
  const answer = streamAnswer(opened, model, {
    prompt: chatPrompt(messages),
    temperature: options.temperature,
    // Some models refuse it beside a temperature.
    ...(options.topP < 1 && { topP: options.topP }),
    seed: options.seed,
    maxOutputTokens: options.maxTokens,
    ...(stop.length > 0 && { stopSequences: [...stop] }),
    ...formatOf(format),
    abortSignal: signal,
  })
  let text = ''
  let pieces = 0
  for (;;) {
    const step = await answer.next()
    if (step.done === true) return { ...step.value, text, engine: opened.id }
    text += step.value
    onPiece?.(step.value)
    onProgress?.(Math.min(++pieces / options.maxTokens, 1))
  }
}

function formatOf(
  format: ChatInput['format'],
): Pick<LanguageModelV3CallOptions, 'responseFormat' | 'providerOptions'> {
  if (format === 'text') return {}
  const { schema, strict = false } = format
  if (schema === undefined) return { responseFormat: { type: 'json' } }
  return {
    responseFormat: { type: 'json', name: 'answer', schema: schema as JSONSchema7 },
    providerOptions: { openai: { strictJsonSchema: strict } },
  }
}
