import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono, type Context } from 'hono'

/** Changes what a stand-in answers, as a server with a fault would. */
export type Fault = (response: Response) => Response | Promise<Response>

export interface StandIn {
  readonly url: string
  stop(): Promise<void>
}

/** Serves a stand-in for a stage on a free port: right in everything, but for the fault. */
export async function serveStandIn(app: Hono, fault: Fault = (response) => response): Promise<StandIn> {
  const server = createAdaptorServer({ fetch: async (request) => fault(await app.fetch(request)) })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

export const standInModel = 'stand-in'

/** A refusal in OpenAI's form. */
export function refuse(c: Context, status: 400 | 404, code: string): Response {
  const error = { message: 'Refused.', type: 'invalid_request_error', param: null, code }
  return c.json({ error }, status)
}

/** What all `/v1` stand-ins share. */
export function openAiStandIn(): Hono {
  const app = new Hono()
  const model = { id: standInModel, object: 'model', created: 0, owned_by: 'tests' }
  app.use(async (c, next) => {
    await next()
    c.header('x-request-id', 'request')
  })
  app.get('/v1/models', (c) => c.json({ object: 'list', data: [model] }))
  app.get('/v1/models/:id', (c) =>
    c.req.param('id') === standInModel ? c.json(model) : refuse(c, 404, 'model_not_found'),
  )
  app.notFound((c) => refuse(c, 404, 'unknown_path'))
  return app
}

/** Changes the bodies of answers with this status or media type. */
export function rewriteBody(
  isMeant: (response: Response) => boolean,
  change: (body: string) => string,
): Fault {
  return async (response) => {
    if (!isMeant(response)) return response
    return new Response(change(await response.text()), response)
  }
}

/** Changes headers or the status. */
export function answerAs(isMeant: (response: Response) => boolean, change: ResponseInit): Fault {
  return (response) => {
    if (!isMeant(response)) return response
    const headers = new Headers(response.headers)
    for (const [name, value] of new Headers(change.headers)) headers.set(name, value)
    return new Response(response.body, { status: change.status ?? response.status, headers })
  }
}

export const isRefusal = ({ status }: Response): boolean => status >= 400
export const hasType =
  (part: string) =>
  ({ headers }: Response): boolean =>
    headers.get('content-type')?.includes(part) ?? false
