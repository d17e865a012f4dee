import type { TextEngine } from '@mega-pipeline/pipeline'
import type { HttpService } from '@mega-pipeline/platform/http'
import type { ServedStage } from '@mega-pipeline/platform/stage-service'
import { chatCompletionRoute } from './chat-completion-route.js'
import { createChatCompletion } from './create-chat-completion.js'

/** OpenAI's API for conversations. */
export function addGenerateRoutes(
  { app, stopping }: HttpService,
  served: ServedStage<TextEngine>,
  limits: { readonly answerTokens: number },
): void {
  app.openapi(chatCompletionRoute, createChatCompletion({ ...served, ...limits, stopping: stopping.signal }))
}
