import { z } from 'zod'
import { expectThat, NotApplicable, type Check } from '../check.js'
import { Answer } from '../target/answer.js'
import { dataOf, eventsOf } from '../target/server-sent-events.js'
import { askSpeech, expectSpeech } from './ask-speech.js'

const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('speech.audio.delta'), audio: z.base64() }),
  z.object({
    type: z.literal('speech.audio.done'),
    usage: z.object({ input_tokens: z.int(), output_tokens: z.int(), total_tokens: z.int() }),
  }),
])

/** Sound as events. */
export const streamChecks: readonly Check[] = [
  {
    id: 'sse',
    title: 'stream_format sse gives speech.audio.delta events and speech.audio.done with usage',
    level: 'recommended',
    breaks: 'clients that play while it is spoken; some servers call the member token_usage',
    run: async (target) => {
      const answer = await askSpeech(target, { stream_format: 'sse' })
      if (answer.status === 400) throw new NotApplicable('the server refuses it')
      const events = eventsOf(answer)
        .filter(({ data }) => data !== '[DONE]')
        .map((event) => {
          const parsed = eventSchema.safeParse(dataOf(event))
          expectThat(parsed.success, 'speech.audio.delta, or .done with usage', event.data.slice(0, 200))
          return parsed.data
        })
      expectThat(events.at(-1)?.type === 'speech.audio.done', 'speech.audio.done at the end', 'another event')
      const parts = events.flatMap((event) =>
        event.type === 'speech.audio.delta' ? [Buffer.from(event.audio, 'base64')] : [],
      )
      const headers = new Headers({ 'content-type': 'audio/mpeg' })
      await expectSpeech(new Answer(200, headers, new Uint8Array(Buffer.concat(parts))), 'mp3')
    },
  },
]
