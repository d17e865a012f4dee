import { randomUUID } from 'node:crypto'
import { routePath } from 'hono/route'
import type { Log } from '../log/index.js'
import type { HttpContext, HttpMiddleware } from './http-types.js'
import type { RequestMetrics } from './metrics.js'

/** Ids that callers may give: nothing that could forge a line of a log. */
const soundId = /^[\w.:-]{1,128}$/

/**
 * Gives every request an id (the caller's own `x-request-id` where it is sound), and leaves a line in the log and
 * a count in the metrics when it has been answered. Paths stand there as templates, since a path, like a query or a body,
 * may hold what the user said.
 */
export function recordRequests(log: Log, metrics: RequestMetrics): HttpMiddleware {
  return async (c, next) => {
    const started = performance.now()
    const given = c.req.header('x-request-id')
    const requestId = given && soundId.test(given) ? given : randomUUID()
    const requestLog = log.child({ requestId })
    c.set('requestId', requestId)
    c.set('log', requestLog)
    await next()
    c.header('x-request-id', requestId)
    const seconds = (performance.now() - started) / 1000
    const route = templateOf(c)
    const { method } = c.req
    const { status } = c.res
    metrics.observe({ method, route, status }, seconds)
    const line = { method, route, status, milliseconds: Math.round(seconds * 1000) }
    if (isProbe(route)) requestLog.debug(line, 'request')
    else requestLog.info(line, 'request')
  }
}

function templateOf(c: HttpContext): string {
  const route = routePath(c, -1)
  return route === '/*' || route === '*' ? 'unmatched' : route
}

/** Orchestrators ask these every few seconds. */
function isProbe(route: string): boolean {
  return ['/healthz', '/readyz', '/health', '/metrics'].includes(route)
}
