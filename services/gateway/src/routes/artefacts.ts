import type { RouteHandler } from '@hono/zod-openapi'
import {
  cellArtefact,
  parseCellName,
  PipelineError,
  sentenceSoundKey,
  type RunState,
} from '@mega-pipeline/pipeline'
import { createRoute, type HttpEnvironment, problems, sendFile, z } from '@mega-pipeline/platform/http'
import { requireRuns } from '../change-prompt.js'
import type { Gateway } from '../gateway.js'
import { promptIdParameter } from './prompt-id-parameter.js'

export const artefactRoute = createRoute({
  method: 'get',
  path: '/api/prompts/{id}/artefacts/{name}',
  tags: ['Prompts'],
  summary: 'A file of a row',
  description: 'The URLs stand in the row. Ranges are answered, so that players can seek.',
  request: {
    params: promptIdParameter.extend({
      name: z.string().openapi({
        description:
          '`recording`, `<cell>.<txt|mp3|srt|vtt>`, or `<task>.flac` for the sound of one sentence.',
        example: 'local.synthesize.fr.mp3',
      }),
    }),
  },
  responses: {
    200: { description: 'The file.' },
    206: { description: 'A part of it.' },
    ...problems.notFound,
  },
})

export function sendArtefact(gateway: Gateway): RouteHandler<typeof artefactRoute, HttpEnvironment> {
  return async (c) => {
    const { id, name } = c.req.valid('param')
    const key = artefactKey(await requireRuns(gateway.database, id), name)
    if (key === null) throw noSuchFile()
    const extension = key.slice(key.lastIndexOf('.') + 1)
    const fileName = name.endsWith(`.${extension}`) ? `${id}.${name}` : `${id}.${name}.${extension}`
    return sendFile(c, gateway.bucket, key, { fileName })
  }
}

/** Where the file of this name lies, if the prompt has one: nothing else in the bucket can be asked for. */
export function artefactKey(states: readonly [RunState, ...RunState[]], name: string): string | null {
  const { source } = states[0].prompt
  if (name === 'recording') return source.kind === 'recording' ? source.recording.key : null
  const [, stem = '', extension = ''] = /^(.+)\.(\w+)$/.exec(name) ?? []
  if (extension === 'flac')
    return states.some((state) => isItsSound(state, stem)) ? sentenceSoundKey(stem) : null
  if (extension !== 'txt' && extension !== 'mp3' && extension !== 'srt' && extension !== 'vtt') return null
  const key = parseCellName(stem)
  const state = states.find(({ run }) => run.team === key?.team)
  if (!key || !state) return null
  const { run, prompt } = state
  return cellArtefact({ team: run.team, promptId: prompt.id, settings: run.settings }, key, extension).key
}

/** The sound of a sentence that it says, or said before a change. */
function isItsSound({ tasks }: RunState, taskId: string): boolean {
  const output = tasks.get(taskId)?.output
  return output !== null && output !== undefined && 'soundKey' in output
}

function noSuchFile(): PipelineError {
  return new PipelineError(
    'not_found',
    'file_not_found',
    'The prompt has no such file, or not yet. Its row lists what there is.',
  )
}
