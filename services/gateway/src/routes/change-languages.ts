import type { RouteHandler } from '@hono/zod-openapi'
import { languageSchema } from '@mega-pipeline/pipeline'
import { createRoute, type HttpEnvironment, problems, z } from '@mega-pipeline/platform/http'
import { addLanguages, removeLanguage } from '../changes/change-languages.js'
import type { Gateway } from '../gateway.js'
import { changed, rowOf } from './cell-parameter.js'
import { promptIdParameter } from './prompt-id-parameter.js'

export const addLanguagesRoute = createRoute({
  method: 'post',
  path: '/api/prompts/{id}/languages',
  tags: ['Prompts'],
  summary: 'Add languages to a row',
  description: 'Also to one that is finished: only the new languages are done.',
  request: {
    params: promptIdParameter,
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ languages: z.array(languageSchema).min(1).max(50) }) },
      },
    },
  },
  responses: {
    ...changed,
    ...problems.invalid,
    ...problems.body,
    ...problems.notFound,
    ...problems.unavailable,
  },
})

export function postLanguages(gateway: Gateway): RouteHandler<typeof addLanguagesRoute, HttpEnvironment> {
  return async (c) => {
    const { id } = c.req.valid('param')
    await addLanguages(gateway, id, c.req.valid('json').languages)
    return c.json(await rowOf(gateway, id), 200)
  }
}

export const removeLanguageRoute = createRoute({
  method: 'delete',
  path: '/api/prompts/{id}/languages/{language}',
  tags: ['Prompts'],
  summary: 'Take a language off a row',
  description: 'What was made of it is kept until the row is deleted: added again, it is there at once.',
  request: { params: promptIdParameter.extend({ language: languageSchema }) },
  responses: { ...changed, ...problems.invalid, ...problems.notFound },
})

export function deleteLanguage(gateway: Gateway): RouteHandler<typeof removeLanguageRoute, HttpEnvironment> {
  return async (c) => {
    const { id, language } = c.req.valid('param')
    await removeLanguage(gateway, id, language)
    return c.json(await rowOf(gateway, id), 200)
  }
}
