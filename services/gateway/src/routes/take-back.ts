import type { RouteHandler } from '@hono/zod-openapi'
import { createRoute, type HttpEnvironment, problems, z } from '@mega-pipeline/platform/http'
import { takeBack } from '../changes/take-back.js'
import type { Gateway } from '../gateway.js'
import { cellParameter, changed, placeOf, rowOf } from './cell-parameter.js'

const request = {
  params: cellParameter,
  query: z.object({
    version: z.coerce
      .number()
      .optional()
      .describe('The version of the cell that was seen: refused when it is not the newest any more.'),
  }),
}
const responses = { ...changed, ...problems.invalid, ...problems.notFound, ...problems.conflict }

export const undoRoute = createRoute({
  method: 'post',
  path: '/api/prompts/{id}/cells/{cell}/undo',
  tags: ['Cells'],
  summary: 'Take the last change of a cell back',
  description: 'An edit, or a choice of engine, voice or seed. The last 20 of each cell are kept.',
  request,
  responses,
})

export function undo(gateway: Gateway): RouteHandler<typeof undoRoute, HttpEnvironment> {
  return async (c) => {
    const parameters = c.req.valid('param')
    await takeBack(gateway, placeOf(parameters), 'undo', c.req.valid('query').version)
    return c.json(await rowOf(gateway, parameters.id), 200)
  }
}

export const redoRoute = createRoute({
  method: 'post',
  path: '/api/prompts/{id}/cells/{cell}/redo',
  tags: ['Cells'],
  summary: 'Bring a change back that was taken back',
  request,
  responses,
})

export function redo(gateway: Gateway): RouteHandler<typeof redoRoute, HttpEnvironment> {
  return async (c) => {
    const parameters = c.req.valid('param')
    await takeBack(gateway, placeOf(parameters), 'redo', c.req.valid('query').version)
    return c.json(await rowOf(gateway, parameters.id), 200)
  }
}
