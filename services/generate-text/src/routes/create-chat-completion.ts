import { randomUUID } from 'node:crypto'
import type { RouteHandler } from '@hono/zod-openapi'
import type { ChatAnswer, TextEngine } from '@mega-pipeline/pipeline'
import { blameField, eventStream, type HttpEnvironment } from '@mega-pipeline/platform/http'
import { streamPieces, takeFirstStep, type ServedStage } from '@mega-pipeline/platform/stage-service'
import { answerChat } from './answer-chat.js'
import { chatChunks } from './chat-chunks.js'
import { completionOf } from './chat-completion.js'
import { chatInputOf } from './chat-request.js'
import type { chatCompletionRoute } from './chat-completion-route.js'
import { refuseUnsupported } from './unsupported-parameters.js'

/** What the route works with. */
export interface ChatServing extends ServedStage<TextEngine> {
  /** Tokens that an answer may have. */
  readonly answerTokens: number
  /** Aborts when the service begins to stop. */
  readonly stopping: AbortSignal
}

/** Answers a conversation, whole or while it is being written. A client that leaves stops the work. */
export function createChatCompletion(
  serving: ChatServing,
): RouteHandler<typeof chatCompletionRoute, HttpEnvironment> {
  return async (c) => {
    const request = c.req.valid('json')
    refuseUnsupported(request)
    const engine = await blameField('model', () => serving.engines.find(request.model))
    const input = chatInputOf(request, serving)
    const left = c.req.raw.signal
    const head = {
      id: `chatcmpl-${randomUUID()}`,
      created: Math.floor(Date.now() / 1000),
      model: engine.description.id,
    }
    if (!request.stream) {
      const answer = await answerChat(serving, engine, input, { signal: left })
      return c.json(completionOf(answer, { ...head, model: answer.engine }), 200)
    }
    // The slot is held by the work and not by its reader: it is free when the work ends, though nobody reads on.
    const items = streamPieces<string | ChatAnswer, void>(left, async (call) => {
      call.onPiece(await answerChat(serving, engine, input, call))
    })
    const includeUsage = request.stream_options?.include_usage ?? false
    const events = await takeFirstStep(chatChunks(items, head, { includeUsage }))
    return eventStream(c, serving.stopping, () => events)
  }
}
