import { createRoute, events, problems } from '@mega-pipeline/platform/http'
import { chatCompletion } from './chat-completion.js'
import { chatRequest } from './chat-request.js'

export const chatCompletionRoute = createRoute({
  method: 'post',
  path: '/v1/chat/completions',
  tags: ['Chat'],
  summary: 'Answer a conversation',
  description:
    'As OpenAI serves it: clients of OpenAI work here with another base URL. ' +
    'Tools, several answers at once and probabilities of tokens are refused.',
  request: { body: { required: true, content: { 'application/json': { schema: chatRequest } } } },
  responses: {
    200: {
      description: 'The answer, whole or in chunks.',
      content: {
        'application/json': { schema: chatCompletion },
        'text/event-stream': events('`stream`: `chat.completion.chunk` as JSON, and `[DONE]` at the end.'),
      },
    },
    ...problems.invalid,
    ...problems.body,
    ...problems.notFound,
    ...problems.busy,
    ...problems.unavailable,
  },
})
