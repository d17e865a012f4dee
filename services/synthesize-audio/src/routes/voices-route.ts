import { createRoute, json, problems, z } from '@mega-pipeline/platform/http'
import type { RouteHandler } from '@hono/zod-openapi'
import type { SpeechEngine, Voice } from '@mega-pipeline/pipeline'
import { blameField, type HttpEnvironment } from '@mega-pipeline/platform/http'
import type { EngineShelf } from '@mega-pipeline/platform/stage-service'
import { namesItStandsFor } from './openai-voices.js'

const voiceSchema = z
  .object({
    id: z.string().openapi({ example: 'af_heart' }),
    name: z.string().describe('For people.').openapi({ example: 'Heart (en-us, female)' }),
    language: z.string().describe('The language that it speaks.'),
    gender: z.enum(['female', 'male', 'unknown']),
    stands_for: z.array(z.string()).describe("Names of OpenAI's voices that mean this one here."),
  })
  .openapi('Voice')

export const voicesRoute = createRoute({
  method: 'get',
  path: '/v1/audio/voices',
  tags: ['Audio'],
  summary: 'The voices of an engine, the best ones of each language first',
  description: 'Not in OpenAI; Open WebUI and others ask for it.',
  request: {
    query: z.object({
      model: z.string().optional().describe('An engine of `GET /v1/models`. None given: the default one.'),
    }),
  },
  responses: {
    200: json(z.object({ voices: z.array(voiceSchema) }), 'All of them.'),
    ...problems.notFound,
  },
})

export function listVoices(
  engines: EngineShelf<SpeechEngine>,
): RouteHandler<typeof voicesRoute, HttpEnvironment> {
  return async (c) => {
    const engine = await blameField('model', () => engines.find(c.req.valid('query').model))
    return c.json({ voices: engine.voices.map(viewVoice) }, 200)
  }
}

function viewVoice({ id, name, language, gender }: Voice) {
  return {
    id,
    name: gender === 'unknown' ? `${name} (${language})` : `${name} (${language}, ${gender})`,
    language,
    gender,
    stands_for: namesItStandsFor(id),
  }
}
