import type { RouteHandler } from '@hono/zod-openapi'
import type { SpeechEngine } from '@mega-pipeline/pipeline'
import { createRoute, json, z, type HttpEnvironment } from '@mega-pipeline/platform/http'
import type { EngineShelf } from '@mega-pipeline/platform/stage-service'

export const speechModelsRoute = createRoute({
  method: 'get',
  path: '/v1/audio/models',
  tags: ['Audio'],
  summary: 'The engines that speak, the default one first',
  description: 'Not in OpenAI; Open WebUI asks for it. `GET /v1/models` says more of each.',
  responses: {
    200: json(z.object({ models: z.array(z.object({ id: z.string() })) }), 'All of them.'),
  },
})

export function listSpeechModels(
  engines: EngineShelf<SpeechEngine>,
): RouteHandler<typeof speechModelsRoute, HttpEnvironment> {
  return (c) => c.json({ models: engines.choices.map(({ description }) => ({ id: description.id })) }, 200)
}
