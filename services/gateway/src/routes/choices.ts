import type { RouteHandler } from '@hono/zod-openapi'
import { createRoute, type HttpEnvironment, json, problems, z } from '@mega-pipeline/platform/http'
import { requireCell } from '../change-prompt.js'
import { choose } from '../changes/choose.js'
import { enginesFor } from '../changes/choose-engine.js'
import { offersOf, type Gateway } from '../gateway.js'
import { cellParameter, changed, placeOf, rowOf, segmentParameter } from './cell-parameter.js'

export const listChoicesRoute = createRoute({
  method: 'get',
  path: '/api/prompts/{id}/cells/{cell}/choices',
  tags: ['Cells'],
  summary: 'What a cell or a sentence of it could be done by instead',
  request: { params: cellParameter },
  responses: {
    200: json(
      z.object({
        engines: z.array(
          z.object({
            id: z.string(),
            voices: z
              .array(z.object({ id: z.string(), name: z.string() }))
              .describe('Of narrations: those that speak the language.'),
          }),
        ),
      }),
      'The engines here that can do it.',
    ),
    ...problems.notFound,
  },
})

export function listChoices(gateway: Gateway): RouteHandler<typeof listChoicesRoute, HttpEnvironment> {
  return async (c) => {
    const { id, cell } = c.req.valid('param')
    const { state, plan } = await requireCell(gateway.database, id, cell)
    const engines = enginesFor(plan, state.run.settings, await offersOf(gateway))
    return c.json(
      {
        engines: engines.map((engine) => ({
          id: engine.id,
          voices: (engine.voices ?? []).map((voice) => ({ id: voice.id, name: voice.name })),
        })),
      },
      200,
    )
  }
}

const wish = {
  required: true,
  content: {
    'application/json': {
      schema: z.object({
        engine: z.string().optional().describe('Id of an engine, or a list of ids as for a run.'),
        voice: z.string().optional().describe('Of narrations: id of a voice.'),
        seed: z
          .union([z.number().int().min(0), z.literal('another')])
          .optional()
          .describe('Of generated texts: another seed makes another text.'),
      }),
    },
  },
}
const responses = {
  ...changed,
  ...problems.invalid,
  ...problems.body,
  ...problems.notFound,
  ...problems.conflict,
  ...problems.unavailable,
}
const description =
  'Only that and what depends on it is done again. An empty object goes back to what the run was asked for.'

export const chooseForSentenceRoute = createRoute({
  method: 'put',
  path: '/api/prompts/{id}/cells/{cell}/segments/{segment}/choice',
  tags: ['Cells'],
  summary: 'Have one sentence done by another engine, voice or seed',
  description,
  request: { params: segmentParameter, body: wish },
  responses,
})

export function chooseForSentence(
  gateway: Gateway,
): RouteHandler<typeof chooseForSentenceRoute, HttpEnvironment> {
  return async (c) => {
    const parameters = c.req.valid('param')
    await choose(gateway, placeOf(parameters), parameters.segment, c.req.valid('json'))
    return c.json(await rowOf(gateway, parameters.id), 200)
  }
}

export const chooseForCellRoute = createRoute({
  method: 'put',
  path: '/api/prompts/{id}/cells/{cell}/choice',
  tags: ['Cells'],
  summary: 'Have a cell done by another engine, voice or seed',
  description: `${description} What was chosen for single sentences stays.`,
  request: { params: cellParameter, body: wish },
  responses,
})

export function chooseForCell(gateway: Gateway): RouteHandler<typeof chooseForCellRoute, HttpEnvironment> {
  return async (c) => {
    const parameters = c.req.valid('param')
    await choose(gateway, placeOf(parameters), null, c.req.valid('json'))
    return c.json(await rowOf(gateway, parameters.id), 200)
  }
}
