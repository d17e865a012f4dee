import type { RouteHandler } from '@hono/zod-openapi'
import { createRoute, type HttpEnvironment, problems, z } from '@mega-pipeline/platform/http'
import { cancelCell, cancelPrompt, retryCell, retryPrompt } from '../change-prompt.js'
import type { Gateway } from '../gateway.js'
import { preferTeam } from '../teams/prefer-team.js'
import { cellParameter, changed, rowOf } from './cell-parameter.js'
import { promptIdParameter } from './prompt-id-parameter.js'

export const retryCellRoute = createRoute({
  method: 'post',
  path: '/api/prompts/{id}/cells/{cell}/retry',
  tags: ['Cells'],
  summary: 'Try a failed or cancelled cell again',
  request: { params: cellParameter },
  responses: { ...changed, ...problems.invalid, ...problems.notFound },
})

export function retry(gateway: Gateway): RouteHandler<typeof retryCellRoute, HttpEnvironment> {
  return async (c) => {
    const { id, cell } = c.req.valid('param')
    await retryCell(gateway, id, cell)
    return c.json(await rowOf(gateway, id), 200)
  }
}

export const cancelCellRoute = createRoute({
  method: 'post',
  path: '/api/prompts/{id}/cells/{cell}/cancel',
  tags: ['Cells'],
  summary: 'Cancel a cell that is not done',
  request: { params: cellParameter },
  responses: { ...changed, ...problems.notFound },
})

export function cancelOne(gateway: Gateway): RouteHandler<typeof cancelCellRoute, HttpEnvironment> {
  return async (c) => {
    const { id, cell } = c.req.valid('param')
    await cancelCell(gateway, id, cell)
    return c.json(await rowOf(gateway, id), 200)
  }
}

export const retryPromptRoute = createRoute({
  method: 'post',
  path: '/api/prompts/{id}/retry',
  tags: ['Prompts'],
  summary: 'Try everything of a row again that failed or was cancelled',
  request: { params: promptIdParameter },
  responses: { ...changed, ...problems.notFound },
})

export function retryAll(gateway: Gateway): RouteHandler<typeof retryPromptRoute, HttpEnvironment> {
  return async (c) => {
    const { id } = c.req.valid('param')
    await retryPrompt(gateway, id)
    return c.json(await rowOf(gateway, id), 200)
  }
}

export const cancelPromptRoute = createRoute({
  method: 'post',
  path: '/api/prompts/{id}/cancel',
  tags: ['Prompts'],
  summary: 'Cancel everything of a row that is not done',
  request: { params: promptIdParameter },
  responses: { ...changed, ...problems.notFound },
})

export function cancel(gateway: Gateway): RouteHandler<typeof cancelPromptRoute, HttpEnvironment> {
  return async (c) => {
    const { id } = c.req.valid('param')
    await cancelPrompt(gateway, id)
    return c.json(await rowOf(gateway, id), 200)
  }
}

export const preferTeamRoute = createRoute({
  method: 'put',
  path: '/api/prompts/{id}/preferred-team',
  tags: ['Teams'],
  summary: 'Keep the answer of one team',
  description:
    'It comes first from then on, and is the one that is taken where one is wanted. Null takes it back.',
  request: {
    params: promptIdParameter,
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ team: z.string().nullable() }) } },
    },
  },
  responses: { ...changed, ...problems.invalid, ...problems.body, ...problems.notFound },
})

export function prefer(gateway: Gateway): RouteHandler<typeof preferTeamRoute, HttpEnvironment> {
  return async (c) => {
    const { id } = c.req.valid('param')
    await preferTeam(gateway, id, c.req.valid('json').team)
    return c.json(await rowOf(gateway, id), 200)
  }
}
