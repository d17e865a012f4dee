import type { HttpMiddleware } from './http-types.js'

/** Nothing may be loaded and nobody may frame it: right for an API. */
const apiPolicy = "default-src 'none'; frame-ancestors 'none'"

/** Headers that make browsers careful. A handler that sets its own `content-security-policy` keeps it. */
export function secureHeaders(contentSecurityPolicy: string = apiPolicy): HttpMiddleware {
  const headers: Readonly<Record<string, string>> = {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'microphone=(self), camera=(), geolocation=()',
  }
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) {
      if (!c.res.headers.has(name)) c.header(name, value)
    }
  }
}
