import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HttpApp, HttpMiddleware } from '@mega-pipeline/platform/http'

const contentTypes: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
}

/** The board may load its own files and ask its own server, nothing else; sound may also come from what it recorded. */
export const boardContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "media-src 'self' blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const assetPath = /^\/assets\/[\w.-]+$/
const topFile = String.raw`[\w-]+\.(?:ico|json|png|svg|webmanifest|js)`
const topFilePath = new RegExp(`^/${topFile}$`)

/** The addresses of the board's pages, as in `web/src/pages/page-paths.ts`: each is answered with its index. */
const pagePaths = ['/', '/prompts/:id', '/prompts/:id/run', '/teams', '/engines']
const pagePath = /^\/(?:prompts\/[\w-]+(?:\/run)?|teams|engines)?$/

/** Whether a path is one of the board's pages or files: those need no key. */
export function isBoardPath(path: string): boolean {
  return pagePath.test(path) || assetPath.test(path) || topFilePath.test(path)
}

/** Serves the board's built files from a folder. Names in `assets` hold a hash of their content, so they may be kept. */
export function serveBoard(app: HttpApp, folder: string): void {
  const send: HttpMiddleware = async (c, next) => {
    if (!isBoardPath(c.req.path)) return next()
    const path = pagePath.test(c.req.path) ? '/index.html' : c.req.path
    const content = await readFile(join(folder, path)).catch(() => null)
    if (content === null) return next()
    const extension = path.slice(path.lastIndexOf('.') + 1)
    return c.body(content, 200, {
      'content-type': contentTypes[extension] ?? 'application/octet-stream',
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
  for (const path of pagePaths) app.get(path, send)
  app.get('/assets/:file', send)
  // Only paths that can be files: an address of the API is not one that is read here.
  app.get(`/:file{${topFile}}`, send)
}
