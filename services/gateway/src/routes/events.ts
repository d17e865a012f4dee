import type { RouteHandler } from '@hono/zod-openapi'
import { changesSince, newestRevision, type PromptChange } from '@mega-pipeline/platform/database'
import {
  createRoute,
  eventStream,
  type HttpEnvironment,
  problems,
  type ServerSentEvent,
  z,
} from '@mega-pipeline/platform/http'
import { requireRuns } from '../change-prompt.js'
import { eventOf } from '../feed.js'
import type { Gateway } from '../gateway.js'
import { promptIdParameter } from './prompt-id-parameter.js'

const description =
  'Server-sent events: `prompt` with the whole row whenever it changes, `deleted` with its id. ' +
  'A client that connects again with `Last-Event-ID` gets what it missed.'

/**
 * Revisions are given before they can be seen, so that a lower one may come to be seen after a higher one was told.
 * Who asks what it missed is told these many again.
 */
const OVERLAP_REVISIONS = 50

const stream = { description: 'A stream of events.', content: { 'text/event-stream': {} } }

export const boardEventsRoute = createRoute({
  method: 'get',
  path: '/api/events',
  tags: ['Events'],
  summary: 'Follow all rows',
  description: `${description} The first event is \`ready\`: what changes from then on is told.`,
  request: {
    query: z.object({
      since: z
        .string()
        .optional()
        .describe('In the place of `Last-Event-ID`, for clients that cannot set it.'),
    }),
  },
  responses: { 200: stream },
})

export const promptEventsRoute = createRoute({
  method: 'get',
  path: '/api/prompts/{id}/events',
  tags: ['Events'],
  summary: 'Follow one row',
  description,
  request: { params: promptIdParameter },
  responses: { 200: stream, ...problems.notFound },
})

export function followBoard(
  gateway: Gateway,
  stopping: AbortSignal,
): RouteHandler<typeof boardEventsRoute, HttpEnvironment> {
  return (c) => {
    const { since } = c.req.valid('query')
    return eventStream(c, stopping, async function* (signal, lastEventId = since) {
      const revision = await newestRevision(gateway.database)
      yield { id: lastEventId ?? revision, event: 'ready', data: {} }
      yield* follow(gateway, signal, () => missedSince(gateway, lastEventId ?? revision))
    })
  }
}

export function followPrompt(
  gateway: Gateway,
  stopping: AbortSignal,
): RouteHandler<typeof promptEventsRoute, HttpEnvironment> {
  return async (c) => {
    const { id } = c.req.valid('param')
    await requireRuns(gateway.database, id)
    const isIt = (change: PromptChange): boolean => change.id === id
    return eventStream(c, stopping, (signal, lastEventId) =>
      follow(gateway, signal, () => missedSince(gateway, lastEventId ?? '0', id), isIt),
    )
  }
}

async function missedSince(
  { database }: Gateway,
  lastEventId: string,
  promptId?: string,
): Promise<PromptChange[]> {
  const revision = Number(lastEventId)
  const since = Number.isSafeInteger(revision) ? Math.max(0, revision - OVERLAP_REVISIONS) : 0
  return changesSince(database, { revision: since }, promptId)
}

/** Events for what was missed, and then for every change. Of several changes of a row only the last is told. */
async function* follow(
  gateway: Gateway,
  signal: AbortSignal,
  missed: () => Promise<PromptChange[]>,
  isWanted: (change: PromptChange) => boolean = () => true,
): AsyncGenerator<ServerSentEvent> {
  const pending = new Map<string, PromptChange>()
  let wake = (): void => {}
  const note = (change: PromptChange): void => {
    if (!isWanted(change)) return
    pending.set(change.id, change)
    wake()
  }
  // Subscribed before the look back, so that nothing falls between the two.
  const unsubscribe = gateway.feed.subscribe(note)
  signal.addEventListener('abort', () => wake(), { once: true })
  try {
    for (const change of await missed()) note(change)
    while (!signal.aborted) {
      for (const [id, change] of pending) {
        pending.delete(id)
        const event = await eventOf(gateway.database, change)
        if (event) yield asServerSent(event)
      }
      if (pending.size > 0) continue
      await new Promise<void>((resolve) => {
        wake = resolve
        if (signal.aborted || pending.size > 0) resolve()
      })
    }
  } finally {
    unsubscribe()
  }
}

function asServerSent(event: NonNullable<Awaited<ReturnType<typeof eventOf>>>): ServerSentEvent {
  const data = event.kind === 'prompt' ? event.view : { id: event.id }
  return { id: String(event.revision), event: event.kind, data }
}
