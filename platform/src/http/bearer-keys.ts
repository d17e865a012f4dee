import { createHash, timingSafeEqual } from 'node:crypto'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { HttpContext, HttpMiddleware } from './http-types.js'

/** For APIs that ask for their key in another way than OpenAI's. */
export interface KeyRules {
  /** The key of a request that has none in its header. */
  readonly find: (c: HttpContext) => Promise<string | undefined>
  /** What a request without a key, or with a wrong one, is told. */
  readonly refuse: (given: 'none' | 'wrong') => PipelineError
}

const bearerOnly: KeyRules = {
  find: async () => undefined,
  refuse: () =>
    new PipelineError(
      'invalid_input',
      'unauthorized',
      'This service asks for a key. Send one of its API_KEYS as "Authorization: Bearer <key>".',
    ),
}

/**
 * Asks for one of the keys as `Authorization: Bearer <key>`, or where the rules find it, except on public paths. With
 * no keys set, everybody is served and any key is ignored: official clients cannot be made to send none.
 */
export function bearerKeys(
  keys: readonly string[],
  isPublic: (path: string) => boolean,
  { find, refuse }: KeyRules = bearerOnly,
): HttpMiddleware {
  const known = keys.map(digest)
  return async (c, next) => {
    if (known.length > 0 && !isPublic(c.req.path)) {
      const given = /^Bearer +(\S+)\s*$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? (await find(c))
      if (given === undefined) throw refuse('none')
      // Every key is compared, so that the time taken tells nothing of which one was nearly right.
      if (known.filter((key) => timingSafeEqual(key, digest(given))).length === 0) throw refuse('wrong')
    }
    await next()
  }
}

/** Digests have one length, and comparing them tells nothing of how much of a key was right. */
function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
