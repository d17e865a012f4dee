import { silentWav } from './silent-wav.js'
import { startStandIn, type ReceivedRequest, type StandIn } from './stand-in-server.js'

/** What it writes, whatever it is asked. */
export const standInText =
  'The mill stood by the river for two hundred years. Its wheel turned day and night in every season. ' +
  'Farmers brought their grain from the whole valley. Nobody remembers the name of the last miller.'

/**
 * Stands in for OpenAI's API (https://platform.openai.com/docs/api-reference): chat completions as a stream,
 * transcriptions and speech, with the same answer every time.
 */
export function startOpenAiStandIn(): Promise<StandIn> {
  return startStandIn((request) => {
    if (request.path.endsWith('/chat/completions')) {
      return { contentType: 'text/event-stream', body: chatEvents(request) }
    }
    if (request.path.endsWith('/audio/speech')) return { contentType: 'audio/wav', body: silentWav(0.5) }
    if (request.path.endsWith('/audio/transcriptions')) {
      return { contentType: 'application/json', body: JSON.stringify(transcription) }
    }
    return { contentType: 'application/json', body: '{}' }
  })
}

const transcription = {
  task: 'transcribe',
  language: 'english',
  duration: 2,
  text: 'Good morning. Thank you.',
  segments: [
    { id: 0, seek: 0, start: 0, end: 1, text: ' Good morning.', ...measures() },
    { id: 1, seek: 0, start: 1, end: 1.9, text: ' Thank you.', ...measures() },
  ],
}

function measures() {
  return { tokens: [], temperature: 0, avg_logprob: -0.2, compression_ratio: 1, no_speech_prob: 0.01 }
}

function chatEvents({ body }: ReceivedRequest): string {
  const { model } = JSON.parse(body) as { model: string }
  const chunk = (choices: unknown[], more: object = {}): string =>
    `data: ${JSON.stringify({ id: '1', object: 'chat.completion.chunk', created: 1, model, choices, ...more })}\n\n`
  const deltas = standInText
    .split(/(?<= )/)
    .map((content) => chunk([{ index: 0, delta: { content }, finish_reason: null }]))
  const usage = { prompt_tokens: 9, completion_tokens: deltas.length, total_tokens: 9 + deltas.length }
  return [
    ...deltas,
    chunk([{ index: 0, delta: {}, finish_reason: 'stop' }]),
    chunk([], { usage }),
    'data: [DONE]\n\n',
  ].join('')
}
