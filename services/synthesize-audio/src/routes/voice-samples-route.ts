import type { RouteHandler } from '@hono/zod-openapi'
import type { SpeechEngine } from '@mega-pipeline/pipeline'
import { createRoute, problems, z, type HttpEnvironment } from '@mega-pipeline/platform/http'
import type { EngineShelf } from '@mega-pipeline/platform/stage-service'

export const forgetSampleRoute = createRoute({
  method: 'delete',
  path: '/v1/audio/voice_samples/{sha256}',
  tags: ['Audio'],
  summary: 'Forget what was made of a voice sample',
  description:
    'Not in OpenAI. Every engine that takes voice samples removes what it has made of this one, at its provider too.',
  request: {
    params: z.object({
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal')
        .describe('Of the sample.'),
    }),
  },
  responses: {
    204: { description: 'Nothing is left of it, or there never was anything.' },
    ...problems.invalid,
    ...problems.unavailable,
  },
})

export function forgetSample(
  shelf: EngineShelf<SpeechEngine>,
): RouteHandler<typeof forgetSampleRoute, HttpEnvironment> {
  return async (c) => {
    const { sha256 } = c.req.valid('param')
    const { signal } = c.req.raw
    for (const engine of shelf.engines) await engine.ownVoices?.forget(sha256, { signal })
    return c.body(null, 204)
  }
}
