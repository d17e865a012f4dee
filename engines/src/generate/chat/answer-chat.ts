import { PipelineError, type ChatAnswer, type ChatInput, type EngineCall } from '@mega-pipeline/pipeline'
import type { LanguageModel } from '../language-model.js'

/**
 * Answers a conversation, giving the answer piece by piece. The answer ends where the model's context is full.
 * @throws PipelineError `context_length_exceeded` when the conversation leaves no room for an answer
 */
export async function answerChat(
  model: LanguageModel,
  { messages, ...options }: ChatInput,
  { signal, onPiece, onProgress }: EngineCall<string>,
): Promise<Omit<ChatAnswer, 'engine'>> {
  const room = model.roomAfter(messages)
  if (room < 1) throw contextLengthExceeded(1 - room)
  // The same conversation gets the same answer, whatever was asked before.
  await model.forget()
  const maxTokens = Math.min(options.maxTokens, room)
  const answer = model.streamChat(messages, { ...options, maxTokens, signal })
  let pieces = 0
  for (;;) {
    const step = await answer.next()
    if (step.done === true) return step.value
    onPiece?.(step.value)
    onProgress?.(Math.min(++pieces / maxTokens, 1))
  }
}

function contextLengthExceeded(excess: number): PipelineError {
  return new PipelineError(
    'invalid_input',
    'context_length_exceeded',
    `The messages are ${excess} tokens too long for the context of this model. Shorten them, or leave the oldest out.`,
  )
}
