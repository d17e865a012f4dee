import type { ChatInput, ChatMessage } from '@mega-pipeline/pipeline'

/** How the next word is drawn. */
export interface Sampling {
  readonly seed: number
  /** 0 (always the likeliest token) to 2. */
  readonly temperature: number
  /** Draw from the likeliest tokens that together have this probability; 1 is all of them. */
  readonly topP?: number
  /** Makes words of the last 64 tokens less likely; 1 is off. */
  readonly repeatPenalty?: number
  /** Leave out what cannot be spoken: Markdown, brackets, emoji. */
  readonly speakableOnly?: boolean
}

export interface CompletionOptions extends Sampling {
  readonly maxTokens: number
  /** Texts that end the completion; they are not part of it. */
  readonly stop?: readonly string[]
  /** What the completion must be; any text when left out. */
  readonly format?: ChatInput['format']
  /** Checked between two tokens. */
  readonly signal: AbortSignal
}

export interface Completion {
  readonly text: string
  /** `stop`: the model ended, or a stop text came. `length`: `maxTokens` were used up. */
  readonly finishReason: 'stop' | 'length'
  readonly promptTokens: number
  readonly completionTokens: number
}

/**
 * A language model in this process, one completion at a time. Its streams give the text piece by piece and return the
 * whole; leaving the loop ends the computation.
 */
export interface LanguageModel {
  /** Goes on with a plain text. */
  streamCompletion(text: string, options: CompletionOptions): AsyncGenerator<string, Completion>
  /** Answers a conversation, in the form that the model was trained on. */
  streamChat(messages: readonly ChatMessage[], options: CompletionOptions): AsyncGenerator<string, Completion>
  /** Tokens that are left for the answer to a conversation; none or fewer when it is too long for the model. */
  roomAfter(messages: readonly ChatMessage[]): number
  /**
   * Drops what is kept of earlier prompts. What comes next then depends on its input alone: computing a prompt in
   * other portions gives other rounding errors, and now and then another word.
   */
  forget(): Promise<void>
  close(): Promise<void>
}

/** The end of a stream, for callers that do not need its pieces. */
export async function wholeCompletion(stream: AsyncGenerator<string, Completion>): Promise<Completion> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}
