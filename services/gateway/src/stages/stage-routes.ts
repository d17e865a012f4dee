import type { Stage } from '@mega-pipeline/pipeline'
import { createRoute, z, type HttpApp } from '@mega-pipeline/platform/http'
import { offersOf, type Gateway } from '../gateway.js'
import { forward } from './forward.js'
import { addressOf } from './stage-addresses.js'

interface ForwardedPath {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly summary: string
  readonly params?: z.ZodObject
}

/** What the stages serve that the gateway offers under its own origin; each stage's `/docs` describes it. */
const forwardedPaths: Readonly<Record<Stage, readonly ForwardedPath[]>> = {
  transcribe: [{ method: 'post', path: '/v1/audio/transcriptions', summary: "OpenAI's transcription" }],
  generate: [{ method: 'post', path: '/v1/chat/completions', summary: "OpenAI's chat completion" }],
  synthesize: [
    { method: 'post', path: '/v1/audio/speech', summary: "OpenAI's speech" },
    { method: 'get', path: '/v1/audio/voices', summary: 'The voices' },
    { method: 'get', path: '/v1/audio/models', summary: 'The engines that speak' },
  ],
  translate: [
    { method: 'post', path: '/translate', summary: "LibreTranslate's translation" },
    { method: 'post', path: '/detect', summary: "LibreTranslate's language detection" },
    { method: 'get', path: '/languages', summary: "LibreTranslate's languages" },
    { method: 'get', path: '/frontend/settings', summary: "LibreTranslate's settings" },
    { method: 'get', path: '/spec', summary: "LibreTranslate's description of its API" },
    { method: 'post', path: '/translate_file', summary: "LibreTranslate's translation of a file" },
    {
      method: 'get',
      path: '/download_file/{name}',
      summary: 'A file that was translated',
      params: z.object({ name: z.string() }),
    },
    { method: 'post', path: '/suggest', summary: "LibreTranslate's suggestions" },
  ],
}

/** Offers the standard APIs of all stages under the gateway's own origin. */
export function addStageRoutes(app: HttpApp, gateway: Gateway): void {
  for (const [stage, paths] of Object.entries(forwardedPaths) as [Stage, ForwardedPath[]][]) {
    for (const { method, path, summary, params } of paths) {
      const route = createRoute({
        method,
        path,
        tags: [`Stage: ${stage}`],
        summary,
        description: `As the service of the stage describes it at its own \`/docs\`.`,
        request: { ...(params && { params }) },
        responses: { default: { description: "The stage's own answer." } },
      })
      app.openapi(
        route,
        async (c) => forward(c, addressOf(stage, gateway.stageAddresses, await offersOf(gateway))) as never,
      )
    }
  }
}
