import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import type { Log } from '../log/index.js'

/** What every handler finds in its context. */
export interface HttpEnvironment {
  Variables: {
    requestId: string
    /** Writes lines with the request's id. */
    log: Log
    /** Set when the body ran over the limit while it was read. */
    bodyTooLarge: boolean
  }
}

export type HttpApp = OpenAPIHono<HttpEnvironment>
export type HttpContext = Context<HttpEnvironment>
export type HttpMiddleware = MiddlewareHandler<HttpEnvironment>
