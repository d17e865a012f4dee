import { createHash, timingSafeEqual } from 'node:crypto'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { HttpMiddleware } from './http-types.js'

/**
 * Asks for one of the keys as `Authorization: Bearer <key>`, except on public paths. With no keys set, everybody is
 * served and any key is ignored: official clients cannot be made to send none.
 */
export function bearerKeys(keys: readonly string[], isPublic: (path: string) => boolean): HttpMiddleware {
  const known = keys.map(digest)
  return async (c, next) => {
    if (known.length > 0 && !isPublic(c.req.path)) {
      const given = /^Bearer +(\S+)\s*$/i.exec(c.req.header('authorization') ?? '')?.[1]
      const found =
        given !== undefined && known.filter((key) => timingSafeEqual(key, digest(given))).length > 0
      if (!found) {
        throw new PipelineError(
          'invalid_input',
          'unauthorized',
          'This service asks for a key. Send one of its API_KEYS as "Authorization: Bearer <key>".',
        )
      }
    }
    await next()
  }
}

/** Digests have one length, and comparing them tells nothing of how much of a key was right. */
function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
