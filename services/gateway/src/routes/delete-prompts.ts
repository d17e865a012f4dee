import type { RouteHandler } from '@hono/zod-openapi'
import { createRoute, type HttpEnvironment, problems, z } from '@mega-pipeline/platform/http'
import { purgePrompt, removePrompt, restorePrompt } from '../changes/delete-prompt.js'
import type { Gateway } from '../gateway.js'
import { changed, rowOf } from './cell-parameter.js'
import { promptIdParameter } from './prompt-id-parameter.js'

export const deletePromptRoute = createRoute({
  method: 'delete',
  path: '/api/prompts/{id}',
  tags: ['Prompts'],
  summary: 'Delete a row with its files and its work',
  description:
    'It is gone from all boards at once, and can be restored for a while: KEEP_DELETED_SECONDS. With `forever=true` ' +
    'its files and results are deleted now.',
  request: {
    params: promptIdParameter,
    query: z.object({ forever: z.enum(['true', 'false']).default('false') }),
  },
  responses: { 204: { description: 'Gone.' }, ...problems.invalid, ...problems.notFound },
})

export function remove(gateway: Gateway): RouteHandler<typeof deletePromptRoute, HttpEnvironment> {
  return async (c) => {
    const { id } = c.req.valid('param')
    await (c.req.valid('query').forever === 'true' ? purgePrompt(gateway, id) : removePrompt(gateway, id))
    return c.body(null, 204)
  }
}

export const restorePromptRoute = createRoute({
  method: 'post',
  path: '/api/prompts/{id}/restore',
  tags: ['Prompts'],
  summary: 'Bring a deleted row back',
  description: 'As long as it is kept; what was not finished goes on.',
  request: { params: promptIdParameter },
  responses: { ...changed, ...problems.notFound },
})

export function restore(gateway: Gateway): RouteHandler<typeof restorePromptRoute, HttpEnvironment> {
  return async (c) => {
    const { id } = c.req.valid('param')
    await restorePrompt(gateway, id)
    return c.json(await rowOf(gateway, id), 200)
  }
}
