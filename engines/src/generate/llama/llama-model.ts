import type { LlamaContextSequence, LlamaModel as NativeModel, Token, TokenBias } from 'node-llama-cpp'
import { PipelineError, type ChatMessage } from '@mega-pipeline/pipeline'
import type { Completion, CompletionOptions, LanguageModel } from '../language-model.js'
import { chatTokens, plainChatText } from './chat-tokens.js'
import { defaultThreads, loadLlama } from './load-llama.js'
import { biasAgainstUnspeakable } from './unspeakable-tokens.js'

/** Tokens that prompt and answer may have together. */
const CONTEXT_TOKENS = 8192
/**
 * Tokens of a prompt that are computed at once. llama.cpp keeps room for the whole vocabulary for each: with 512 of
 * them, a vocabulary of 262,144 tokens (Gemma's) takes 540 MB.
 */
const BATCH_TOKENS = 128
/** How far back a repeated word counts. */
const REPEAT_TOKENS = 64

export interface LlamaModelOptions {
  /** A GGUF file. */
  readonly file: string
  readonly threads?: number
}

/** A GGUF model through llama.cpp. What a new prompt has in common with the last one is not computed again. */
export class LlamaModel implements LanguageModel {
  private readonly model: NativeModel
  private readonly sequence: LlamaContextSequence
  private speakable: TokenBias | undefined

  private constructor(model: NativeModel, sequence: LlamaContextSequence) {
    this.model = model
    this.sequence = sequence
  }

  static async load({ file, threads = defaultThreads() }: LlamaModelOptions): Promise<LlamaModel> {
    const llama = await loadLlama()
    const model = await llama.loadModel({ modelPath: file })
    const contextSize = Math.min(CONTEXT_TOKENS, model.trainContextSize)
    // With the full cache of a sliding window, any prefix of the last prompt can be gone on from.
    const context = await model.createContext({
      contextSize,
      batchSize: BATCH_TOKENS,
      threads,
      swaFullCache: true,
    })
    return new LlamaModel(model, context.getSequence())
  }

  streamCompletion(text: string, options: CompletionOptions): AsyncGenerator<string, Completion> {
    const { bos, shouldPrependBosToken } = this.model.tokens
    const start = shouldPrependBosToken && bos !== null ? [bos] : []
    return this.stream([...start, ...this.model.tokenize(text)], options)
  }

  streamChat(
    messages: readonly ChatMessage[],
    options: CompletionOptions,
  ): AsyncGenerator<string, Completion> {
    const template = this.model.fileInfo.metadata.tokenizer.chat_template
    if (template === undefined) return this.streamCompletion(plainChatText(messages), options)
    return this.stream(chatTokens(this.model, template, messages), options)
  }

  forget(): Promise<void> {
    return this.sequence.clearHistory()
  }

  async close(): Promise<void> {
    await this.model.dispose()
  }

  private async *stream(prompt: Token[], options: CompletionOptions): AsyncGenerator<string, Completion> {
    const { signal, maxTokens, stop = [] } = options
    this.refuseLongPrompt(prompt.length + maxTokens)
    await this.sequence.adaptStateToTokens(prompt.slice(0, -1), false)
    const unread = prompt.slice(this.sequence.nextTokenIndex)
    const answer: Token[] = []
    let text = ''
    const end = (finishReason: Completion['finishReason']): Completion => ({
      text,
      finishReason,
      promptTokens: prompt.length,
      completionTokens: answer.length,
    })
    for await (const token of this.sequence.evaluate(unread, this.sampling(options, answer))) {
      signal.throwIfAborted()
      answer.push(token)
      const known = this.model.detokenize(answer, false, prompt.slice(-8))
      // The bytes of one character can come in several tokens.
      if (known.endsWith('\uFFFD')) continue
      const stopAt = firstIndexOfAny(known, stop)
      const piece = known.slice(text.length, stopAt)
      text += piece
      if (piece !== '') yield piece
      if (stopAt !== undefined) return end('stop')
      if (answer.length >= maxTokens) return end('length')
    }
    return end('stop')
  }

  private sampling(options: CompletionOptions, answer: readonly Token[]) {
    const { seed, temperature, topP = 0.95, repeatPenalty = 1, speakableOnly = false } = options
    return {
      seed,
      temperature,
      topP,
      minP: 0.05,
      repeatPenalty: { punishTokens: () => answer.slice(-REPEAT_TOKENS), penalty: repeatPenalty },
      ...(speakableOnly ? { tokenBias: this.speakableBias() } : {}),
    }
  }

  private speakableBias(): TokenBias {
    this.speakable ??= biasAgainstUnspeakable(this.model)
    return this.speakable
  }

  private refuseLongPrompt(tokens: number): void {
    const limit = this.sequence.contextSize
    if (tokens <= limit) return
    throw new PipelineError(
      'invalid_input',
      'prompt_too_long',
      `The prompt and the text to write would take ${tokens} tokens; this model has room for ${limit}. Shorten the prompt or ask for fewer words.`,
    )
  }
}

function firstIndexOfAny(text: string, stops: readonly string[]): number | undefined {
  const found = stops.map((stop) => text.indexOf(stop)).filter((index) => index >= 0)
  return found.length === 0 ? undefined : Math.min(...found)
}
