import type { RouteHandler } from '@hono/zod-openapi'
import {
  languageSchema,
  PipelineError,
  promptViewSchema,
  stageSchema,
  viewPrompt,
  toneSchema,
  wordLimits,
} from '@mega-pipeline/pipeline'
import type { StoredVoice } from '@mega-pipeline/platform/database'
import { createRoute, json, problems, z } from '@mega-pipeline/platform/http'
import type { HttpEnvironment } from '@mega-pipeline/platform/http'
import { requireRuns } from '../change-prompt.js'
import { offersOf, type Gateway } from '../gateway.js'
import { storeRecordedPrompt, storeTypedPrompt } from '../new-prompt.js'
import { localTeam } from '../options.js'
import { findVoice } from '../own-voices/remove-voice.js'
import { chooseRunSettings, type RunWishes } from '../run-settings.js'
import { commaList } from './comma-list.js'

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
    ...wishes,
  })
  .openapi('RecordedPrompt')

export const createPromptRoute = createRoute({
  method: 'post',
  path: '/api/prompts',
  tags: ['Prompts'],
  summary: 'Start a prompt from a recording or a text',
  request: {
    body: {
      content: {
        'application/json': { schema: typedPrompt },
        'multipart/form-data': { schema: recordedPrompt },
      },
    },
  },
  responses: {
    201: json(promptViewSchema, 'The new row. Follow it by its events.'),
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
    const id = await ('audio' in body ? createFromRecording(gateway, body) : createFromText(gateway, body))
    return c.json(viewPrompt(await requireRuns(gateway.database, id)), 201)
  }
}

async function createFromRecording(gateway: Gateway, form: z.infer<typeof recordedPrompt>): Promise<string> {
  const settings = await settingsFor(gateway, form)
  const audio = new Uint8Array(await form.audio.arrayBuffer())
  return storeRecordedPrompt(
    gateway,
    audio,
    { maximumSeconds: gateway.limits.audioSeconds },
    localTeam,
    settings,
  )
}

async function createFromText(gateway: Gateway, body: z.infer<typeof typedPrompt>): Promise<string> {
  const settings = await settingsFor(gateway, body)
  const text = body.text.trim()
  const { textCharacters } = gateway.limits
  if (text === '')
    throw new PipelineError('invalid_input', 'text_empty', 'The text is empty. Write a prompt.')
  if (text.length > textCharacters) {
    throw new PipelineError(
      'invalid_input',
      'text_too_long',
      `The text has ${text.length} characters; at most ${textCharacters} are taken. Shorten it, or send it in parts.`,
    )
  }
  return storeTypedPrompt(gateway, text, localTeam, settings)
}

/** What a client may wish for: an own voice by its id. */
type Wishes = Omit<RunWishes, 'ownVoice'> & { team?: string | undefined; ownVoice?: string | undefined }

async function chosenVoice(gateway: Gateway, id: string): Promise<StoredVoice> {
  const voice = await findVoice(gateway, id)
  if (voice) return voice
  throw new PipelineError(
    'invalid_input',
    'own_voice_not_found',
    'There is no own voice of this id. GET /api/voices lists those there are.',
  )
}

async function settingsFor(gateway: Gateway, { ownVoice: voiceId, ...wanted }: Wishes) {
  if (wanted.team !== undefined && wanted.team !== localTeam) {
    throw new PipelineError(
      'invalid_input',
      'team_not_found',
      `There is no such team. The team here is "${localTeam}".`,
    )
  }
  const ownVoice = voiceId === undefined ? undefined : await chosenVoice(gateway, voiceId)
  return chooseRunSettings({ ...wanted, ownVoice }, gateway.defaults, await offersOf(gateway))
}

function unsupportedType(): PipelineError {
  return new PipelineError(
    'invalid_input',
    'unsupported_media_type',
    'Send a recording as multipart/form-data in the field "audio", or a text as application/json in the field "text".',
  )
}
