import { docsPage } from './docs-page.js'
import { docsStyle } from './docs-style.js'
import type { HttpApp } from './http-types.js'
import type { ApiDocument } from './openapi-types.js'

/**
 * `/openapi.json`, and the same to read at `/docs`: a page without scripts that asks no other origin for anything.
 * @returns what gives the document, for APIs that have another address for it
 */
export function addDocsRoutes(
  app: HttpApp,
  info: { title: string; version: string; description: string },
): () => ApiDocument {
  // Made at the first request, when all routes have been added.
  let document: ApiDocument | undefined
  const describe = (): ApiDocument =>
    (document ??= app.getOpenAPI31Document({ openapi: '3.1.0', info }) as unknown as ApiDocument)

  app.get('/openapi.json', (c) => c.json(describe()))
  app.get('/docs', (c) => {
    c.header('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
    return c.html(docsPage(describe()))
  })
  app.get('/docs/style.css', (c) => c.body(docsStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))
  return describe
}
