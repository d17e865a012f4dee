import type { ChatAnswer, ChatInput, EngineCall } from '@mega-pipeline/pipeline'
import type { LanguageModel } from '../language-model.js'

/** Answers a conversation, giving the answer piece by piece. */
export async function answerChat(
  model: LanguageModel,
  { messages, ...options }: ChatInput,
  { signal, onPiece, onProgress }: EngineCall<string>,
): Promise<Omit<ChatAnswer, 'engine'>> {
  const answer = model.streamChat(messages, { ...options, signal })
  let pieces = 0
  for (;;) {
    const step = await answer.next()
    if (step.done === true) return step.value
    onPiece?.(step.value)
    onProgress?.(Math.min(++pieces / options.maxTokens, 1))
  }
}
