import type { HttpApp, HttpContext } from './http-types.js'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** The methods that the path of a request would have been answered for, for the `Allow` header. */
export function methodsOfPath(app: HttpApp, c: HttpContext): string[] {
  const found = methods.filter((method) => {
    const [matches] = app.router.match(method, c.req.path)
    // Middleware stands under every method; only a handler of this very method counts.
    return matches.some(([[, route]]) => route.method === method)
  })
  return found.includes('GET') ? ['HEAD', ...found] : found
}
