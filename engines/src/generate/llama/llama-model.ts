import {
  LlamaGrammarEvaluationState,
  type LlamaContextSequence,
  type LlamaModel as NativeModel,
  type Token,
  type TokenBias,
} from 'node-llama-cpp'
import { PipelineError, type ChatInput, type ChatMessage } from '@mega-pipeline/pipeline'
import { jsonGrammar } from '../json/json-grammar.js'
import type { Completion, CompletionOptions, LanguageModel } from '../language-model.js'
import { settledText } from '../stop-texts.js'
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
    return this.stream(this.textTokens(text), options)
  }

  streamChat(
    messages: readonly ChatMessage[],
    options: CompletionOptions,
  ): AsyncGenerator<string, Completion> {
    return this.stream(this.chatTokens(messages), options)
  }

  roomAfter(messages: readonly ChatMessage[]): number {
    return this.sequence.contextSize - this.chatTokens(messages).length
  }

  forget(): Promise<void> {
    return this.sequence.clearHistory()
  }

  async close(): Promise<void> {
    await this.model.dispose()
  }

  private textTokens(text: string): Token[] {
    const { bos, shouldPrependBosToken } = this.model.tokens
    const start = shouldPrependBosToken && bos !== null ? [bos] : []
    return [...start, ...this.model.tokenize(text)]
  }

  private chatTokens(messages: readonly ChatMessage[]): Token[] {
    const template = this.model.fileInfo.metadata.tokenizer.chat_template
    return template === undefined
      ? this.textTokens(plainChatText(messages))
      : chatTokens(this.model, template, messages)
  }

  private async *stream(prompt: Token[], options: CompletionOptions): AsyncGenerator<string, Completion> {
    const { signal, maxTokens, stop = [], format = 'text' } = options
    this.refuseLongPrompt(prompt.length + maxTokens)
    const grammar = await this.grammarState(format)
    const unread = await this.readPrompt(prompt, signal)
    const answer: Token[] = []
    let given = ''
    let finishReason: Completion['finishReason'] | undefined
    const sampling = { ...this.sampling(options, answer), ...grammar }
    for await (const token of this.sequence.evaluate(unread, sampling)) {
      signal.throwIfAborted()
      answer.push(token)
      const { text, isStopped } = settledText(this.textOf(answer, prompt), stop)
      if (text.length > given.length) yield text.slice(given.length)
      given = text
      if (isStopped) finishReason = 'stop'
      else if (answer.length >= maxTokens) finishReason = 'length'
      if (finishReason !== undefined) break
    }
    // Nothing more comes: what was held back as the beginning of a stop text is none.
    const text = finishReason === 'stop' ? given : this.textOf(answer, prompt)
    if (text.length > given.length) yield text.slice(given.length)
    return {
      text,
      finishReason: finishReason ?? 'stop',
      promptTokens: prompt.length,
      completionTokens: answer.length,
    }
  }

  /** Computes all of the prompt but its last portion, which it returns. */
  private async readPrompt(prompt: readonly Token[], signal: AbortSignal): Promise<Token[]> {
    await this.sequence.adaptStateToTokens(prompt.slice(0, -1), false)
    let unread = prompt.slice(this.sequence.nextTokenIndex)
    while (unread.length > BATCH_TOKENS) {
      signal.throwIfAborted()
      await this.sequence.evaluateWithoutGeneratingNewTokens(unread.slice(0, BATCH_TOKENS))
      unread = unread.slice(BATCH_TOKENS)
    }
    return unread
  }

  /** The text of the tokens so far, without a character of which only some bytes are there yet. */
  private textOf(answer: readonly Token[], prompt: readonly Token[]): string {
    return this.model.detokenize(answer, false, prompt.slice(-8)).replace(/\uFFFD+$/, '')
  }

  private async grammarState(format: ChatInput['format']) {
    if (format === 'text') return {}
    const grammar = await jsonGrammar(this.model.llama, format)
    return { grammarEvaluationState: new LlamaGrammarEvaluationState({ model: this.model, grammar }) }
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
