import type { RouteHandler } from '@hono/zod-openapi'
import { viewPrompt } from '@mega-pipeline/pipeline'
import { contentDisposition, createRoute, type HttpEnvironment, problems } from '@mega-pipeline/platform/http'
import { requireRuns } from '../change-prompt.js'
import { offersOf, type Gateway } from '../gateway.js'
import { archivedFiles } from '../take-away/archived-files.js'
import { archiveStream } from '../take-away/archive-stream.js'
import { provenanceOf } from '../take-away/provenance.js'
import { artefactKey } from './artefacts.js'
import { promptIdParameter } from './prompt-id-parameter.js'

export const archiveRoute = createRoute({
  method: 'get',
  path: '/api/prompts/{id}/archive.zip',
  tags: ['Take away'],
  summary: 'Everything of a row in one file',
  description:
    'A zip of what is done: recording, texts, narrations, subtitles, and `provenance.json`, which says where each of them comes from.',
  request: { params: promptIdParameter },
  responses: {
    200: {
      description: 'The archive.',
      content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
    },
    ...problems.notFound,
  },
})

export function sendArchive(gateway: Gateway): RouteHandler<typeof archiveRoute, HttpEnvironment> {
  return async (c) => {
    const { id } = c.req.valid('param')
    const states = await requireRuns(gateway.database, id)
    const offers = await offersOf(gateway)
    const prompt = viewPrompt(states)
    const stream = archiveStream({
      bucket: gateway.bucket,
      files: archivedFiles(prompt, (artefact) => artefactKey(states, artefact)),
      describe: (files) => provenanceOf(prompt, states, offers, files),
    })
    return c.body(stream, 200, {
      'content-type': 'application/zip',
      'content-disposition': contentDisposition('attachment', `mega-pipeline-${id}.zip`),
      'cache-control': 'no-store',
    })
  }
}
