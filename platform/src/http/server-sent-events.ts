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
 * aborts when the client is gone or the service stops; the source ends then. A failure becomes an event `error` in OpenAI's error form,
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
  let end = (_last?: ServerSentEvent): void => {}
  let ended = false

  const leave = (): void => {
    end()
    // A source that waits to be read on does not see the signal: what it holds is freed here.
    events.return?.().catch(() => {})
  }

  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const write = (text: string): void => controller.enqueue(encoder.encode(text))
      end = (last) => {
        if (ended) return
        ended = true
        clearInterval(heartbeat)
        if (last) write(format(last))
        controller.close()
      }
      // Only what was asked for by GET can be asked for again. OpenAI's Python client takes the line for an empty event.
      if (c.req.method === 'GET') write(`retry: ${RECONNECT_MILLISECONDS}\n\n`)
      heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MILLISECONDS)
      // At once, also when the source is slow to notice.
      signal.addEventListener('abort', leave, { once: true })
      if (signal.aborted) leave()
    },
    pull: async (controller) => {
      try {
        const { value, done } = await events.next()
        if (ended) return
        if (done) end()
        else controller.enqueue(encoder.encode(format(value)))
      } catch (error) {
        if (ended) return
        c.get('log').error({ err: error }, 'event stream failed')
        end({ event: 'error', data: openAiErrorBody(toHttpProblem(error)) })
      }
    },
    cancel: async () => {
      ended = true
      clearInterval(heartbeat)
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
