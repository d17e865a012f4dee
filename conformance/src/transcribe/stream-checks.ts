import { z } from 'zod'
import { expectThat, NotApplicable, type Check } from '../check.js'
import { dataOf, eventsOf } from '../target/server-sent-events.js'
import type { Answer } from '../target/answer.js'
import { expectHeard } from './answer-checks.js'
import { transcribe } from './recording-form.js'

const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('transcript.text.delta'), delta: z.string() }),
  z.object({ type: z.literal('transcript.text.segment') }),
  z.object({ type: z.literal('transcript.text.done'), text: z.string() }),
])

/** The text of a streamed answer. */
function expectTranscriptEvents(answer: Answer): string {
  const events = eventsOf(answer)
    .filter(({ data }) => data !== '[DONE]')
    .map((event) => {
      const parsed = eventSchema.safeParse(dataOf(event))
      expectThat(parsed.success, 'transcript.text.delta, .segment or .done', event.data.slice(0, 200))
      return parsed.data
    })
  const last = events.at(-1)
  expectThat(last?.type === 'transcript.text.done', 'transcript.text.done at the end', answer.describe())
  const deltas = events.map((event) => (event.type === 'transcript.text.delta' ? event.delta : '')).join('')
  expectThat(deltas.trim() === last.text.trim(), 'deltas that together are the text', deltas)
  return last.text
}

/** Answers that are sent as they are made. */
export const streamChecks: readonly Check[] = [
  {
    id: 'stream',
    title: 'stream=true gives transcript.text.delta and .done events, or the whole answer as json',
    level: 'required',
    breaks: '`for await (const event of openai.audio.transcriptions.create({stream: true}))` hangs or throws',
    run: async (target) => {
      const answer = await transcribe(target, { stream: 'true' })
      answer.expectStatus(200)
      const text = answer.saysJson
        ? answer.expectJson(z.object({ text: z.string() })).text
        : expectTranscriptEvents(answer)
      expectHeard(text, answer)
    },
  },
  {
    id: 'stream-events',
    title: 'stream=true really streams',
    level: 'recommended',
    breaks: 'live subtitles wait for the whole recording',
    run: async (target) => {
      if (target.model === 'whisper-1') throw new NotApplicable("OpenAI's whisper-1 does not stream")
      eventsOf(await transcribe(target, { stream: 'true' }))
    },
  },
]
