import type { RouteHandler } from '@hono/zod-openapi'
import { createRoute, type HttpEnvironment, problems, z } from '@mega-pipeline/platform/http'
import { editCell, editSentence } from '../changes/edit-text.js'
import type { Gateway } from '../gateway.js'
import { changed, cellParameter, placeOf, rowOf, segmentParameter } from './cell-parameter.js'
import { requireLength } from './require-length.js'

const refusals = {
  ...problems.invalid,
  ...problems.body,
  ...problems.notFound,
  ...problems.conflict,
}

export const editCellRoute = createRoute({
  method: 'patch',
  path: '/api/prompts/{id}/cells/{cell}',
  tags: ['Cells'],
  summary: 'Put a new text into a cell',
  description: 'Only what depends on the sentences that changed is done again.',
  request: {
    params: cellParameter,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            text: z.string(),
            version: z
              .number()
              .optional()
              .describe('The version that was seen: the edit is refused when it is not the newest any more.'),
          }),
        },
      },
    },
  },
  responses: { ...changed, ...refusals },
})

export function editCellText(gateway: Gateway): RouteHandler<typeof editCellRoute, HttpEnvironment> {
  return async (c) => {
    const parameters = c.req.valid('param')
    const edit = c.req.valid('json')
    requireLength(edit.text, gateway)
    await editCell(gateway, placeOf(parameters), edit)
    return c.json(await rowOf(gateway, parameters.id), 200)
  }
}

export const editSentenceRoute = createRoute({
  method: 'patch',
  path: '/api/prompts/{id}/cells/{cell}/segments/{segment}',
  tags: ['Cells'],
  summary: 'Put a new text in the place of a sentence',
  description:
    'Of one sentence, or of all from it through another one. The text may have more sentences, fewer or none; a line ' +
    'break begins a sentence, a blank line a paragraph. Only what depends on it is done again.',
  request: {
    params: segmentParameter,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            text: z.string(),
            expected: z
              .string()
              .describe(
                'The text as it was seen, several sentences joined by a space: the edit is refused when it is another one by now.',
              ),
            through: z.string().optional().describe('Id of the last sentence that is replaced.'),
          }),
        },
      },
    },
  },
  responses: { ...changed, ...refusals },
})

export function editSentenceText(gateway: Gateway): RouteHandler<typeof editSentenceRoute, HttpEnvironment> {
  return async (c) => {
    const parameters = c.req.valid('param')
    const { segment } = parameters
    const { through = segment, ...edit } = c.req.valid('json')
    requireLength(edit.text, gateway)
    await editSentence(gateway, placeOf(parameters), { from: segment, through }, edit)
    return c.json(await rowOf(gateway, parameters.id), 200)
  }
}
