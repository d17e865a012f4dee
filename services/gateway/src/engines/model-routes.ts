import type { RouteHandler } from '@hono/zod-openapi'
import { modelsViewSchema } from '@mega-pipeline/pipeline'
import { createRoute, json, problems, z, type HttpEnvironment } from '@mega-pipeline/platform/http'
import type { Gateway } from '../gateway.js'
import { requireShared, viewModels } from './models.js'

const modelParameter = z.object({
  id: z.string().openapi({ description: 'Id of a model.', example: 'moonshine-tiny' }),
})

export const modelsRoute = createRoute({
  method: 'get',
  path: '/api/models',
  tags: ['Engines'],
  summary: 'The models there are to fetch, and how far downloads have come',
  responses: { 200: json(modelsViewSchema, 'All of them.') },
})

export function listModels({ models }: Gateway): RouteHandler<typeof modelsRoute, HttpEnvironment> {
  return async (c) => c.json({ isShared: models !== null, models: await viewModels(models) }, 200)
}

export const pullModelRoute = createRoute({
  method: 'post',
  path: '/api/models/{id}/pull',
  tags: ['Engines'],
  summary: 'Fetch a model',
  description:
    "Onto the gateway's machine, one at a time; `GET /api/models` tells how far it is. A service knows it after its next start.",
  request: { params: modelParameter },
  responses: {
    202: json(modelsViewSchema, 'It is being fetched, waits for its turn, or is there.'),
    ...problems.notFound,
    ...problems.conflict,
  },
})

export function pullModel({ models }: Gateway): RouteHandler<typeof pullModelRoute, HttpEnvironment> {
  return async (c) => {
    const shared = requireShared(models)
    const { id } = c.req.valid('param')
    if (!(await shared.store.isPresent(id))) shared.pulls.start(id)
    return c.json({ isShared: true, models: await viewModels(shared) }, 202)
  }
}

export const cancelPullRoute = createRoute({
  method: 'delete',
  path: '/api/models/{id}/pull',
  tags: ['Engines'],
  summary: 'Stop fetching a model',
  description: 'What is there of it is kept, and gone on with the next time.',
  request: { params: modelParameter },
  responses: {
    200: json(modelsViewSchema, 'It is not being fetched.'),
    ...problems.conflict,
  },
})

export function cancelPull({ models }: Gateway): RouteHandler<typeof cancelPullRoute, HttpEnvironment> {
  return async (c) => {
    const shared = requireShared(models)
    shared.pulls.cancel(c.req.valid('param').id)
    return c.json({ isShared: true, models: await viewModels(shared) }, 200)
  }
}
