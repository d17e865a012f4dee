import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { Deviation, expectThat } from '../check.js'
import type { Answer } from './answer.js'

/** The events of an answer (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export function eventsOf(answer: Answer): EventSourceMessage[] {
  answer.expectStatus(200)
  expectThat(
    answer.contentType.startsWith('text/event-stream'),
    'Content-Type text/event-stream',
    answer.describe(),
  )
  // OpenAI's Python client takes a block without data for a malformed event.
  const isBare = answer.text
    .split(/\r?\n\r?\n/)
    .some((block) => /^(event|id|retry):/m.test(block) && !/^data:/m.test(block))
  expectThat(!isBare, 'a `data:` line in every block', answer.describe())
  const events: EventSourceMessage[] = []
  const parser = createParser({ onEvent: (event) => events.push(event) })
  parser.feed(answer.text)
  expectThat(events.length > 0, 'events `data: ...`, each with a blank line behind it', answer.describe())
  return events
}

/** The data of an event as JSON, which every event but `[DONE]` holds. */
export function dataOf({ data, event }: EventSourceMessage): unknown {
  expectThat(event !== 'error', 'no event `error`', data.slice(0, 200))
  try {
    return JSON.parse(data)
  } catch {
    throw new Deviation('JSON behind `data: `', data.slice(0, 200))
  }
}
