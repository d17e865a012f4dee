import type { RouteHandler } from '@hono/zod-openapi'
import {
  languageSchema,
  PipelineError,
  promptPageSchema,
  promptViewSchema,
  rowStateSchema,
  viewPrompt,
  type PromptView,
  type RunState,
} from '@mega-pipeline/pipeline'
import {
  findPrompts,
  loadRunsOfPrompts,
  needsSearch,
  type Connection,
} from '@mega-pipeline/platform/database'
import { createRoute, type HttpEnvironment, json, problems, z } from '@mega-pipeline/platform/http'
import { requireRuns } from '../change-prompt.js'
import type { Gateway } from '../gateway.js'
import { commaList } from './comma-list.js'
import { promptIdParameter } from './prompt-id-parameter.js'

export const listPromptsRoute = createRoute({
  method: 'get',
  path: '/api/prompts',
  tags: ['Prompts'],
  summary: 'The rows of the board, newest first; all of them or those that are looked for',
  request: {
    query: z.object({
      cursor: z.string().optional().describe('`nextCursor` of the page before.'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      search: z
        .string()
        .max(200)
        .optional()
        .describe('Words that must stand in the texts of a row; accents and case do not matter.'),
      state: rowStateSchema.optional().describe('How the row is doing.'),
      language: languageSchema.optional().describe('A language that it is translated into.'),
      team: z.string().max(100).optional(),
      ids: commaList
        .pipe(z.array(z.string()).max(200))
        .optional()
        .openapi({ type: 'string', description: 'Only among these prompts.' }),
    }),
  },
  responses: { 200: json(promptPageSchema, 'A page of rows.'), ...problems.invalid },
})

export function listPrompts(gateway: Gateway): RouteHandler<typeof listPromptsRoute, HttpEnvironment> {
  return async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query')
    const before = cursor === undefined ? undefined : readCursor(cursor)
    if (needsSearch(filter)) await gateway.searchIndex.catchUp()
    const { ids, total } = await findPrompts(gateway.database, filter, { before, limit: limit + 1 })
    const prompts = await viewPrompts(gateway.database, ids.slice(0, limit))
    const last = ids.length > limit ? ids[limit - 1] : undefined
    return c.json({ prompts, nextCursor: last === undefined ? null : writeCursor(last), total }, 200)
  }
}

export const readPromptRoute = createRoute({
  method: 'get',
  path: '/api/prompts/{id}',
  tags: ['Prompts'],
  summary: 'One row',
  request: { params: promptIdParameter },
  responses: { 200: json(promptViewSchema, 'The row as it is now.'), ...problems.notFound },
})

export function readPrompt(gateway: Gateway): RouteHandler<typeof readPromptRoute, HttpEnvironment> {
  return async (c) => c.json(viewPrompt(await requireRuns(gateway.database, c.req.valid('param').id)), 200)
}

/** The rows of these prompts, in the order of the ids. A prompt that was just deleted is left out. */
async function viewPrompts(database: Connection, ids: readonly string[]): Promise<PromptView[]> {
  const states = await loadRunsOfPrompts(database, ids)
  return ids.flatMap((id) => {
    const [first, ...others] = states.filter((state: RunState) => state.prompt.id === id)
    return first ? [viewPrompt([first, ...others])] : []
  })
}

/** A cursor names the last row of a page. It is opaque to clients, so that it may come to mean something else. */
function writeCursor(id: string): string {
  return Buffer.from(id).toString('base64url')
}

function readCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString()
  if (/^[\w-]+$/.test(id)) return id
  throw new PipelineError(
    'invalid_input',
    'cursor_not_valid',
    'This cursor is not one of ours. Leave it out to start anew.',
  )
}
