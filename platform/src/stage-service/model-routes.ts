import type { EngineDescription } from '@mega-pipeline/pipeline'
import { createRoute, json, problems, z, type HttpApp } from '../http/index.js'

const modelSchema = z
  .object({
    id: z.string().openapi({ example: 'kokoro:fp16' }),
    object: z.literal('model'),
    created: z.int().describe('Seconds since 1970; when this service started.'),
    owned_by: z.string(),
    licence: z.string().describe('SPDX expression, or the name of the terms, of the weights. Not in OpenAI.'),
    languages: z.array(z.string()).describe('Languages it reads or writes. Not in OpenAI.'),
  })
  .openapi('Model')

const listRoute = createRoute({
  method: 'get',
  path: '/v1/models',
  tags: ['Models'],
  summary: 'The engines of this service, the default one first',
  responses: {
    200: json(z.object({ object: z.literal('list'), data: z.array(modelSchema) }), 'All of them.'),
  },
})

const oneRoute = createRoute({
  method: 'get',
  path: '/v1/models/{id}',
  tags: ['Models'],
  summary: 'One engine',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: json(modelSchema, 'The engine.'),
    ...problems.notFound,
  },
})

/** The engines that can be asked for. */
export interface KnownEngines {
  /** All of them, the default one first. */
  list(): Promise<readonly EngineDescription[]>
  /** @throws PipelineError `model_not_found` */
  find(id: string): Promise<EngineDescription>
}

/** `GET /v1/models` and `GET /v1/models/{id}` (https://platform.openai.com/docs/api-reference/models). */
export function addModelRoutes(app: HttpApp, engines: KnownEngines): void {
  const created = Math.floor(Date.now() / 1000)
  const view = ({ id, licence, languages }: EngineDescription) => ({
    id,
    object: 'model' as const,
    created,
    owned_by: 'mega-pipeline',
    licence,
    languages: [...languages],
  })
  app.openapi(listRoute, async (c) =>
    c.json({ object: 'list' as const, data: (await engines.list()).map(view) }, 200),
  )
  app.openapi(oneRoute, async (c) => c.json(view(await engines.find(c.req.valid('param').id)), 200))
}
