import type { RouteHandler } from '@hono/zod-openapi'
import { cellName, workViewSchema } from '@mega-pipeline/pipeline'
import { cellsAtWork } from '@mega-pipeline/platform/database'
import { createRoute, type HttpEnvironment, json } from '@mega-pipeline/platform/http'
import type { Gateway } from '../gateway.js'

/** More than anybody looks at; what comes later in the queues is left out. */
const MOST_CELLS = 1000

export const workRoute = createRoute({
  method: 'get',
  path: '/api/work',
  tags: ['Prompts'],
  summary: 'What waits, and for how long what is in work has been worked on',
  responses: { 200: json(workViewSchema, 'The cells that wait or are worked on.') },
})

export function readWork({ database }: Gateway): RouteHandler<typeof workRoute, HttpEnvironment> {
  return async (c) => {
    const cells = await cellsAtWork(database, MOST_CELLS)
    const named = cells.map(({ promptId, team, place, workingSeconds, ...cell }) => ({
      promptId,
      cellId: cellName(team, cell),
      place,
      workingSeconds,
    }))
    return c.json({ cells: named }, 200)
  }
}
