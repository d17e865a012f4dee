import type { RouteHandler } from '@hono/zod-openapi'
import { PipelineError, promptViewSchema, viewPrompt } from '@mega-pipeline/pipeline'
import { createRoute, type HttpEnvironment, json, problems, z } from '@mega-pipeline/platform/http'
import { cancelPrompt, editCell, removePrompt, requireRuns, retryCell } from '../change-prompt.js'
import type { Gateway } from '../gateway.js'
import { preferTeam } from '../teams/prefer-team.js'
import { promptIdParameter } from './prompt-id-parameter.js'

const cellParameter = promptIdParameter.extend({
  cell: z.string().openapi({ description: 'Id of a cell.', example: 'local.translate.fr' }),
})
const changed = { 200: json(promptViewSchema, 'The row after the change.') }

export const editCellRoute = createRoute({
  method: 'patch',
  path: '/api/prompts/{id}/cells/{cell}',
  tags: ['Cells'],
  summary: 'Put a new text into a cell',
  description: 'Only what depends on the sentences that changed is done again.',
  request: {
    params: cellParameter,
    body: { required: true, content: { 'application/json': { schema: z.object({ text: z.string() }) } } },
  },
  responses: {
    ...changed,
    ...problems.invalid,
    ...problems.body,
    ...problems.notFound,
    ...problems.conflict,
  },
})

export function editCellText(gateway: Gateway): RouteHandler<typeof editCellRoute, HttpEnvironment> {
  return async (c) => {
    const { id, cell } = c.req.valid('param')
    const { text } = c.req.valid('json')
    if (text.length > gateway.limits.textCharacters) {
      throw new PipelineError(
        'invalid_input',
        'text_too_long',
        `The text has ${text.length} characters; at most ${gateway.limits.textCharacters} are taken. Shorten it.`,
      )
    }
    await editCell(gateway, id, cell, text)
    return c.json(viewPrompt(await requireRuns(gateway.database, id)), 200)
  }
}

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
    return c.json(viewPrompt(await requireRuns(gateway.database, id)), 200)
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
    return c.json(viewPrompt(await requireRuns(gateway.database, id)), 200)
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
    return c.json(viewPrompt(await requireRuns(gateway.database, id)), 200)
  }
}

export const deletePromptRoute = createRoute({
  method: 'delete',
  path: '/api/prompts/{id}',
  tags: ['Prompts'],
  summary: 'Delete a row with its files and its queued work',
  request: { params: promptIdParameter },
  responses: { 204: { description: 'Gone.' }, ...problems.notFound },
})

export function remove(gateway: Gateway): RouteHandler<typeof deletePromptRoute, HttpEnvironment> {
  return async (c) => {
    await removePrompt(gateway, c.req.valid('param').id)
    return c.body(null, 204)
  }
}
