import type { LanguageModelV3CallOptions } from '@ai-sdk/provider'
import type { OpenedModels } from '../open-models.js'
import { filtered, remoteProblem, statusProblem, unreachable } from '../remote-problem.js'

/** How an answer ended. */
export interface AnswerEnd {
  readonly finishReason: 'stop' | 'length'
  readonly promptTokens: number
  readonly completionTokens: number
}

/** Streams what a model writes, piece by piece, and returns how it ended. Leaving the stream ends the request. */
export async function* streamAnswer(
  opened: OpenedModels,
  model: string,
  options: LanguageModelV3CallOptions & { readonly abortSignal: AbortSignal },
): AsyncGenerator<string, AnswerEnd, undefined> {
  const left = new AbortController()
  const abortSignal = AbortSignal.any([options.abortSignal, left.signal])
  try {
    const writer = (await opened.models()).languageModel?.(model)
    if (writer === undefined) throw statusProblem(404, opened)
    const { stream } = await writer.doStream({ ...options, abortSignal })
    for await (const part of stream) {
      if (part.type === 'text-delta') yield part.delta
      if (part.type === 'error') throw part.error
      if (part.type === 'finish') return endOf(opened, part)
    }
    throw unreachable(opened)
  } catch (error) {
    options.abortSignal.throwIfAborted()
    throw remoteProblem(error, opened)
  } finally {
    left.abort()
  }
}

type Finish = {
  readonly finishReason: { readonly unified: string }
  readonly usage: {
    readonly inputTokens: { readonly total: number | undefined }
    readonly outputTokens: { readonly total: number | undefined }
  }
}

/** A stream that ends without saying why was cut off: half a sentence must not pass for the whole answer. */
function endOf(opened: OpenedModels, { finishReason: { unified }, usage }: Finish): AnswerEnd {
  if (unified === 'content-filter') throw filtered(opened)
  if (unified !== 'stop' && unified !== 'length') throw unreachable(opened)
  return {
    finishReason: unified,
    promptTokens: usage.inputTokens.total ?? 0,
    completionTokens: usage.outputTokens.total ?? 0,
  }
}
