import type { ChatMessage } from '@mega-pipeline/pipeline'
import type { Completion, CompletionOptions, LanguageModel } from '../../language-model.js'

/** Stands in for a language model where a test must know what it says: `script` answers for it. */
export class ScriptedModel implements LanguageModel {
  private readonly script: (textSoFar: string, seed: number) => string

  constructor(script: (textSoFar: string, seed: number) => string) {
    this.script = script
  }

  async *streamCompletion(text: string, options: CompletionOptions): AsyncGenerator<string, Completion> {
    const answer = this.script(text, options.seed)
    for (const piece of answer.match(/.{1,4}/gsu) ?? []) {
      options.signal.throwIfAborted()
      yield piece
    }
    return { text: answer, finishReason: 'stop', promptTokens: 1, completionTokens: answer.length }
  }

  streamChat(messages: readonly ChatMessage[], options: CompletionOptions) {
    return this.streamCompletion(messages.at(-1)?.content ?? '', options)
  }

  roomAfter(): number {
    return 1000
  }

  async forget(): Promise<void> {}
  async close(): Promise<void> {}
}
