import type { RouteHandler } from '@hono/zod-openapi'
import {
  allTeams,
  languageSchema,
  PipelineError,
  promptViewSchema,
  stageSchema,
  toneSchema,
  viewPrompt,
  wordLimits,
  type RunWishes,
} from '@mega-pipeline/pipeline'
import { createRoute, json, problems, z } from '@mega-pipeline/platform/http'
import type { HttpEnvironment } from '@mega-pipeline/platform/http'
import { requireRuns } from '../change-prompt.js'
import { offersOf, type Gateway } from '../gateway.js'
import { storeRecordedPrompt, storeTypedPrompt } from '../new-prompt.js'
import { chooseTeamRuns, type TeamRun } from '../teams/choose-team-runs.js'
import { resolveWishes } from '../teams/resolve-wishes.js'
import { teamsNamed } from '../teams/team-defaults.js'
import { commaList } from './comma-list.js'
import { requireLength } from './require-length.js'

const wordsSchema = z.coerce.number().int().min(wordLimits.minimum).max(wordLimits.maximum)

const wishes = {
  words: wordsSchema.optional().describe('Target length of the generated text, in words.'),
  tone: toneSchema.optional().describe('How the text is to sound; the template asks for it by {{tone}}.'),
  team: z.string().optional().describe('The team that works on it; `local` when none is named.'),
  template: z.string().max(4000).optional().describe('Prompt template; must hold {{prompt}}.'),
  seed: z.coerce.number().int().min(0).optional().describe('The same seed gives the same text.'),
  ownVoice: z
    .string()
    .optional()
    .describe('Id of an own voice, in which the translations are narrated once more.'),
}

const enginesSchema = z
  .partialRecord(stageSchema, z.string())
  .describe('Engine ids by stage, or lists of ids, of which the later ones stand in for the earlier ones.')

/** JSON as it stands in a form. */
const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' })
    return z.NEVER
  }
})

const typedPrompt = z
  .object({
    text: z.string().describe('The prompt.'),
    languages: z.array(languageSchema).min(1).optional().describe('Target languages.'),
    voices: z.array(z.string()).optional().describe('Voices, each for the language it speaks.'),
    engines: enginesSchema.optional(),
    teams: z
      .union([z.literal(allTeams), z.array(z.string()).min(1)])
      .optional()
      .describe('Several teams, each with a run of its own; `all` for every one.'),
    ...wishes,
  })
  .openapi('TypedPrompt')

const recordedPrompt = z
  .object({
    audio: z
      .custom<File>((value) => value instanceof File, 'must be a file')
      .openapi({
        type: 'string',
        format: 'binary',
        description: 'A recording: wav, mp3, m4a, webm, ogg or flac.',
      }),
    languages: commaList
      .pipe(z.array(languageSchema).min(1))
      .optional()
      .openapi({ type: 'string', example: 'fr,es' }),
    voices: commaList.optional().openapi({ type: 'string', example: 'af_heart' }),
    engines: jsonText
      .pipe(enginesSchema)
      .optional()
      .openapi({ type: 'string', description: 'As JSON.', example: '{"transcribe":"whisper:base"}' }),
    teams: commaList
      .pipe(z.array(z.string()).min(1))
      .optional()
      .openapi({ type: 'string', description: 'Several teams, or `all`.', example: 'local,blue' }),
    ...wishes,
  })
  .openapi('RecordedPrompt')

export const createPromptRoute = createRoute({
  method: 'post',
  path: '/api/prompts',
  tags: ['Prompts'],
  summary: 'Start a prompt from a recording or a text',
  request: {
    headers: z.object({
      'idempotency-key': z
        .string()
        .min(1)
        .max(255)
        .optional()
        .describe('Chosen by you, new for each prompt: sent again with it, a prompt is not made twice.'),
    }),
    body: {
      content: {
        'application/json': { schema: typedPrompt },
        'multipart/form-data': { schema: recordedPrompt },
      },
    },
  },
  responses: {
    201: json(
      promptViewSchema,
      'The new row, or that of the same Idempotency-Key before. Follow it by its events.',
    ),
    ...problems.invalid,
    ...problems.body,
    ...problems.unavailable,
  },
})

export function createPrompt(gateway: Gateway): RouteHandler<typeof createPromptRoute, HttpEnvironment> {
  return async (c) => {
    const contentType = c.req.header('content-type') ?? ''
    const isForm = contentType.startsWith('multipart/form-data')
    if (!isForm && !/^application\/json\b/.test(contentType)) throw unsupportedType()
    const body = isForm ? c.req.valid('form') : c.req.valid('json')
    const idempotencyKey = c.req.valid('header')['idempotency-key'] ?? null
    const id = await ('audio' in body
      ? createFromRecording(gateway, body, idempotencyKey)
      : createFromText(gateway, body, idempotencyKey))
    return c.json(viewPrompt(await requireRuns(gateway.database, id)), 201)
  }
}

async function createFromRecording(
  gateway: Gateway,
  { audio, ...asked }: z.infer<typeof recordedPrompt>,
  idempotencyKey: string | null,
): Promise<string> {
  const runs = await runsFor(gateway, asked)
  const bytes = new Uint8Array(await audio.arrayBuffer())
  const limits = { maximumSeconds: gateway.limits.audioSeconds }
  return storeRecordedPrompt(gateway, bytes, limits, runs, idempotencyKey)
}

async function createFromText(
  gateway: Gateway,
  body: z.infer<typeof typedPrompt>,
  idempotencyKey: string | null,
): Promise<string> {
  const { text: written, ...asked } = body
  const runs = await runsFor(gateway, asked)
  const text = written.trim()
  if (text === '')
    throw new PipelineError('invalid_input', 'text_empty', 'The text is empty. Write a prompt.')
  requireLength(text, gateway, 'Shorten it, or send it in parts.')
  return storeTypedPrompt(gateway, text, runs, idempotencyKey)
}

/** The teams that are to work on a prompt, by name. */
interface AskedTeams {
  readonly team?: string | undefined
  readonly teams?: typeof allTeams | readonly string[] | undefined
}

/** A run for each team that was asked for. */
async function runsFor(
  gateway: Gateway,
  { team, teams, ...asked }: RunWishes & AskedTeams,
): Promise<TeamRun[]> {
  if (team !== undefined && teams !== undefined) {
    throw new PipelineError('invalid_input', 'teams_twice', 'Name the teams either by "team" or by "teams".')
  }
  const names = teams === allTeams ? [allTeams] : (teams ?? (team === undefined ? [] : [team]))
  const [chosen, resolved, offers] = await Promise.all([
    teamsNamed(gateway, names),
    resolveWishes(gateway, asked),
    offersOf(gateway),
  ])
  return chooseTeamRuns({ asked, wishes: resolved }, chosen, gateway.defaults, offers)
}

function unsupportedType(): PipelineError {
  return new PipelineError(
    'invalid_input',
    'unsupported_media_type',
    'Send a recording as multipart/form-data in the field "audio", or a text as application/json in the field "text".',
  )
}
