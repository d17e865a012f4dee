import { toHttpProblem } from './http-problem.js'
import { openAiErrorBody } from './error-response.js'
import type { HttpContext } from './http-types.js'

export interface ServerSentEvent {
  /** Comes back as `Last-Event-ID` when a client connects again. */
  readonly id?: string
  readonly event?: string
  /** Sent as JSON, or as it is where it is a string (such as `[DONE]`). */
  readonly data: unknown
}

const HEARTBEAT_MILLISECONDS = 15_000
const RECONNECT_MILLISECONDS = 1000

/**
 * A response of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). The source's signal
 * aborts when the client is gone or the service stops. A failure becomes an event `error` in OpenAI's error form,
 * and the stream ends.
 */
export function eventStream(
  c: HttpContext,
  stopping: AbortSignal,
  source: (signal: AbortSignal, lastEventId: string | undefined) => AsyncIterable<ServerSentEvent>,
): Response {
  const gone = new AbortController()
  const signal = AbortSignal.any([gone.signal, stopping, c.req.raw.signal])
  const events = source(signal, c.req.header('last-event-id'))[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  let heartbeat: NodeJS.Timeout

  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encoder.encode(`retry: ${RECONNECT_MILLISECONDS}\n\n`))
      heartbeat = setInterval(
        () => controller.enqueue(encoder.encode(': still here\n\n')),
        HEARTBEAT_MILLISECONDS,
      )
      signal.addEventListener('abort', () => clearInterval(heartbeat), { once: true })
    },
    pull: async (controller) => {
      const end = (last?: ServerSentEvent): void => {
        clearInterval(heartbeat)
        if (last && !gone.signal.aborted) controller.enqueue(encoder.encode(format(last)))
        if (!gone.signal.aborted) controller.close()
      }
      try {
        const { value, done } = await Promise.race([events.next(), whenAborted(signal)])
        if (done) end()
        else controller.enqueue(encoder.encode(format(value)))
      } catch (error) {
        if (signal.aborted) return end()
        c.get('log').error({ err: error }, 'event stream failed')
        end({ event: 'error', data: openAiErrorBody(toHttpProblem(error)) })
      }
    },
    cancel: async () => {
      gone.abort()
      await events.return?.()
    },
  })
  return c.body(stream, 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  })
}

function format({ id, event, data }: ServerSentEvent): string {
  const text = typeof data === 'string' ? data : JSON.stringify(data)
  const lines = [
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(event === undefined ? [] : [`event: ${event}`]),
    ...text.split(/\r\n|\r|\n/).map((line) => `data: ${line}`),
  ]
  return `${lines.join('\n')}\n\n`
}

function whenAborted(signal: AbortSignal): Promise<{ done: true; value: undefined }> {
  return new Promise((resolve) => {
    const end = (): void => resolve({ done: true, value: undefined })
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}
