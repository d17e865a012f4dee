import type { RouteHandler } from '@hono/zod-openapi'
import { optionsViewSchema } from '@mega-pipeline/pipeline'
import { listOwnVoices } from '@mega-pipeline/platform/database'
import { createRoute, type HttpEnvironment, json, problems } from '@mega-pipeline/platform/http'
import { offersOf, type Gateway } from '../gateway.js'
import { viewOptions } from '../options.js'
import { everyTeam } from '../teams/team-defaults.js'

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
  return async (c) => {
    const [offers, teams, ownVoices] = await Promise.all([
      offersOf(gateway),
      everyTeam(gateway),
      listOwnVoices(gateway.database),
    ])
    return c.json(viewOptions(gateway.defaults, offers, gateway.limits, teams, ownVoices), 200)
  }
}
