import { createRoute, events, problems, z } from '@mega-pipeline/platform/http'
import { plainAnswer, verboseAnswer } from './transcription-answers.js'
import { transcriptionForm } from './transcription-form.js'

const text = (description: string) => ({ schema: z.string().describe(description) })

export const transcriptionRoute = createRoute({
  method: 'post',
  path: '/v1/audio/transcriptions',
  tags: ['Audio'],
  summary: 'Write down what is said in a recording',
  description: 'As OpenAI serves it: clients of OpenAI work here with another base URL.',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: transcriptionForm } } } },
  responses: {
    200: {
      description: 'What is said, in the format that was asked for.',
      content: {
        'application/json': { schema: z.union([verboseAnswer, plainAnswer]) },
        'text/plain': text('`text`: nothing but the words.'),
        'application/x-subrip': text('`srt`'),
        'text/vtt': text('`vtt`'),
        'text/event-stream': events(
          '`stream`: `transcript.text.delta` as JSON, and `transcript.text.done` at the end.',
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
