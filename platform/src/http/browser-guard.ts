import { PipelineError } from '@mega-pipeline/pipeline'
import type { HttpMiddleware } from './http-types.js'

const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

export interface BrowserGuardSettings {
  /** The address listened on. */
  readonly host: string
  readonly allowedHosts: readonly string[]
  readonly allowedOrigins: readonly string[]
}

/**
 * Keeps foreign web pages out. A page of another origin is refused unless it is allowed by name, and then gets
 * the CORS headers it needs; `*` allows every page, and then every answer says so. A service on the loopback address answers to its own names only: a foreign domain that
 * is made to point at 127.0.0.1 (DNS rebinding) would otherwise count as the service's own origin.
 */
export function guardAgainstForeignPages(settings: BrowserGuardSettings): HttpMiddleware {
  const onLoopback = [...loopbackNames, '::1'].includes(settings.host)
  const hosts = new Set(
    [...settings.allowedHosts, settings.host, ...loopbackNames].map((name) => name.toLowerCase()),
  )
  const checkHost = onLoopback || settings.allowedHosts.length > 0
  const origins = new Set(settings.allowedOrigins)

  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (checkHost && !hosts.has(withoutPort(host).toLowerCase())) throw hostNotAllowed()
    const origin = origins.has('*') ? '*' : c.req.header('origin')
    if (origin === undefined || isSame(origin, host)) return next()
    if (!origins.has(origin)) throw originNotAllowed()

    if (c.req.method === 'OPTIONS' && c.req.header('access-control-request-method')) {
      const headers = c.req.header('access-control-request-headers') ?? ''
      return c.body(null, 204, {
        ...corsHeaders(origin),
        'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
        'access-control-allow-headers': headers,
        'access-control-max-age': '600',
      })
    }
    await next()
    for (const [name, value] of Object.entries(corsHeaders(origin))) c.header(name, value)
  }
}

function corsHeaders(origin: string): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'x-request-id, retry-after, x-mega-ignored',
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'origin',
  }
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '')
}

function isSame(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`
}

function hostNotAllowed(): PipelineError {
  return new PipelineError(
    'invalid_input',
    'host_not_allowed',
    'This service does not answer under this host name. Use http://127.0.0.1, or add the name to ALLOWED_HOSTS.',
  )
}

function originNotAllowed(): PipelineError {
  return new PipelineError(
    'invalid_input',
    'origin_not_allowed',
    'Pages of other web origins may not use this service. Add the origin to ALLOWED_ORIGINS to allow it.',
  )
}
