import type { RouteHandler } from '@hono/zod-openapi'
import { enginesViewSchema, steps } from '@mega-pipeline/pipeline'
import { listEngines, listLastWork, listServices } from '@mega-pipeline/platform/database'
import { createRoute, json, type HttpEnvironment } from '@mega-pipeline/platform/http'
import type { Gateway } from '../gateway.js'
import { viewEngines } from './view-engines.js'

export const enginesRoute = createRoute({
  method: 'get',
  path: '/api/engines',
  tags: ['Engines'],
  summary: 'How the stages are, which engines they use, and what waits for them',
  description: 'Services report by way of the database, so that it does not matter where they run.',
  responses: { 200: json(enginesViewSchema, 'The four stages.') },
})

export function readEngines({
  database,
  queue,
}: Gateway): RouteHandler<typeof enginesRoute, HttpEnvironment> {
  return async (c) => {
    const [services, engines, lastWork, counts] = await Promise.all([
      listServices(database),
      listEngines(database),
      listLastWork(database),
      Promise.all(
        steps.map(async (step) => {
          const { waiting, running: working, delayed } = await queue.counts(step)
          return { step, waiting, working, delayed }
        }),
      ),
    ])
    return c.json({ stages: viewEngines({ services, engines, lastWork, queue: counts }) }, 200)
  }
}
