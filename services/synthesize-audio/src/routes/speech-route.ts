import { createRoute, events, problems, z } from '@mega-pipeline/platform/http'
import { speechRequest } from './speech-request.js'

const file = { schema: z.string().openapi({ format: 'binary' }) }

export const speechRoute = createRoute({
  method: 'post',
  path: '/v1/audio/speech',
  tags: ['Audio'],
  summary: 'Speak a text',
  description:
    'As OpenAI serves it: clients of OpenAI work here with another base URL. The first sound leaves as soon as the ' +
    'first sentence is spoken.',
  request: { body: { required: true, content: { 'application/json': { schema: speechRequest } } } },
  responses: {
    200: {
      description: 'The sound, in the format that was asked for.',
      headers: z.object({
        'x-mega-ignored': z
          .string()
          .optional()
          .describe('The fields of the request that could not be followed, parted by commas.'),
      }),
      content: {
        'audio/mpeg': file,
        'audio/ogg': file,
        'audio/aac': file,
        'audio/flac': file,
        'audio/wav': file,
        'audio/pcm': file,
        'text/event-stream': events(
          '`sse`: `speech.audio.delta` as JSON, and `speech.audio.done` with `usage` at the end.',
        ),
      },
    },
    ...problems.invalid,
    ...problems.body,
    ...problems.notFound,
    ...problems.busy,
    ...problems.unavailable,
  },
})
