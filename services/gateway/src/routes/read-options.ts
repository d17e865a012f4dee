import type { RouteHandler } from '@hono/zod-openapi'
import { optionsViewSchema } from '@mega-pipeline/pipeline'
import { createRoute, type HttpEnvironment, json, problems } from '@mega-pipeline/platform/http'
import { offersOf, type Gateway } from '../gateway.js'
import { viewOptions } from '../options.js'

export const optionsRoute = createRoute({
  method: 'get',
  path: '/api/options',
  tags: ['Prompts'],
  summary: 'What can be chosen for a new prompt',
  responses: {
    200: json(optionsViewSchema, 'Languages, voices, teams and limits.'),
    ...problems.unavailable,
  },
})

export function readOptions(gateway: Gateway): RouteHandler<typeof optionsRoute, HttpEnvironment> {
  return async (c) => c.json(viewOptions(gateway.defaults, await offersOf(gateway), gateway.limits), 200)
}
