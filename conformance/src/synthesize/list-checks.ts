import { z } from 'zod'
import type { Check } from '../check.js'

/** Kokoro-FastAPI lists names, others objects; Open WebUI reads both. */
export const voicesSchema = z.object({
  voices: z.array(z.union([z.string(), z.object({ id: z.string() })])).min(1),
})

/** Lists that are not OpenAI's and that clients ask for. */
export const listChecks: readonly Check[] = [
  {
    id: 'voices',
    title: 'GET /audio/voices lists the voices',
    level: 'recommended',
    breaks: 'Open WebUI shows no voices',
    run: async (target) => {
      const answer = await target.send('/audio/voices')
      answer.expectStatus(200)
      answer.expectJson(voicesSchema)
    },
  },
  {
    id: 'audio-models',
    title: 'GET /audio/models lists the models',
    level: 'recommended',
    breaks: 'Open WebUI shows no models for speech',
    run: async (target) => {
      const answer = await target.send('/audio/models')
      answer.expectStatus(200)
      answer.expectJson(z.object({ models: z.array(z.object({ id: z.string() })).min(1) }))
    },
  },
]
