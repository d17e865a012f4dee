import { languageSchema } from '@mega-pipeline/pipeline'
import { z } from '@mega-pipeline/platform/http'

const responseFormats = ['json', 'text', 'srt', 'verbose_json', 'vtt'] as const
export type ResponseFormat = (typeof responseFormats)[number]

/** Forms hold text alone. An empty field is one that was not filled in. */
const languageField = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.union([z.literal('').transform(() => undefined), languageSchema]))

/** A list in a form is a field that comes once or several times, with or without brackets behind its name. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.union([z.array(item), item.transform((single) => [single])])
}

const granularities = listOf(z.enum(['word', 'segment']))
const hints = listOf(z.string())
const included = listOf(z.string()).refine((wanted) => wanted.every((name) => name === ''), {
  message: 'nothing can be included: the probabilities of single tokens are not told here. Leave it out',
})

/** The fields of OpenAI's request (https://platform.openai.com/docs/api-reference/audio/createTranscription). */
export const transcriptionForm = z
  .object({
    file: z
      .custom<File>((value) => value instanceof File, {
        message: 'must be a recording, sent as a file with a file name',
      })
      .openapi({
        type: 'string',
        format: 'binary',
        description:
          'The recording: flac, mp3, mp4, m4a, mpeg, mpga, ogg, wav, webm, aac. Its bytes tell what it is, not its name.',
      }),
    model: z
      .string()
      .optional()
      .describe("An engine of /v1/models, or one of OpenAI's names, which stand for the default engine."),
    language: languageField.optional().openapi({
      type: 'string',
      example: 'en',
      description:
        'The language that is spoken, as a two-letter code (ISO 639-1). Left out, engines that can tell languages find out.',
    }),
    'languages[]': listOf(languageField)
      .optional()
      .openapi({
        type: 'array',
        items: { type: 'string' },
        description:
          'Languages that may be spoken. An engine that cannot tell them apart listens for the first that it understands.',
      }),
    languages: listOf(languageField).optional().openapi({ type: 'string', description: 'As `languages[]`.' }),
    response_format: z
      .enum(responseFormats, {
        error: ({ input }) =>
          input === 'diarized_json'
            ? 'diarized_json is not offered: no engine here tells speakers apart. Ask for verbose_json'
            : undefined,
      })
      .default('json')
      .describe('What is answered. `verbose_json` holds times; `srt` and `vtt` are subtitles.'),
    'timestamp_granularities[]': granularities.optional().openapi({
      type: 'array',
      items: { type: 'string', enum: ['word', 'segment'] },
      description:
        'What `verbose_json` holds the times of; segments when nothing is named. Words are measured by the engine, or ' +
        'refused where it cannot.',
    }),
    timestamp_granularities: granularities.optional().openapi({
      type: 'string',
      enum: ['word', 'segment'],
      description: 'As `timestamp_granularities[]`.',
    }),
    stream: z
      .stringbool()
      .default(false)
      .openapi({
        type: 'boolean',
        description:
          'Whether the text is sent as it is recognised, by server-sent events. Goes with `json` and `text`; as with OpenAI, ' +
          'the model name `whisper-1` ignores it.',
      }),
    temperature: z.coerce
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Accepted. The engines here always take the likeliest word, as 0 asks for.'),
    prompt: z.string().optional().describe('Accepted. The engines here take no hints.'),
    'keywords[]': hints.optional().openapi({
      type: 'array',
      items: { type: 'string' },
      description: 'Accepted, as `prompt`.',
    }),
    chunking_strategy: z
      .string()
      .optional()
      .describe('Accepted. Recordings are always cut where a voice activity detector hears pauses.'),
    'include[]': included.optional().openapi({
      type: 'array',
      items: { type: 'string' },
      description: '`logprobs` is refused: the probabilities of single tokens are not told.',
    }),
    include: included.optional().openapi({ type: 'string', description: 'As `include[]`.' }),
  })
  .openapi('TranscriptionRequest')

export type TranscriptionForm = z.infer<typeof transcriptionForm>
