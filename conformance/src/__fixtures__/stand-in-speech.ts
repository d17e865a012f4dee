import { audioFormats, encodeAudio, mediaTypes } from '@mega-pipeline/platform/audio'
import type { Hono } from 'hono'
import { z } from 'zod'
import { openAiStandIn, refuse, standInModel } from './stand-in.js'

const voices = ['voice', 'alloy']
const SAMPLE_RATE = 24_000
const SECONDS = 2

const bodySchema = z.looseObject({
  model: z.string(),
  input: z.string().min(1),
  voice: z
    .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
    .default('voice')
    .refine((name) => voices.includes(name)),
  response_format: z.enum(audioFormats).default('mp3'),
  speed: z.number().min(0.25).max(4).default(1),
  stream_format: z.enum(['audio', 'sse']).default('audio'),
})

/** Stands in for a voice: a tone that is shorter the faster it shall be. */
export function speechStandIn(): Hono {
  const app = openAiStandIn()
  app.get('/v1/audio/voices', (c) => c.json({ voices }))
  app.get('/v1/audio/models', (c) => c.json({ models: [{ id: standInModel }] }))
  app.post('/v1/audio/speech', async (c) => {
    const { data } = bodySchema.safeParse(await c.req.json().catch(() => undefined))
    if (!data) return refuse(c, 400, 'invalid_request')
    if (data.model !== standInModel) return refuse(c, 404, 'model_not_found')
    const length = Math.round((SECONDS / data.speed) * SAMPLE_RATE)
    const samples = Float32Array.from({ length }, (_, index) => Math.sin(index / 20) / 3)
    const file = Buffer.from(await encodeAudio({ samples, sampleRate: SAMPLE_RATE }, data.response_format))
    if (data.stream_format === 'audio') {
      return c.body(file, 200, { 'content-type': mediaTypes[data.response_format] })
    }
    return c.body(eventsOf(file), 200, { 'content-type': 'text/event-stream' })
  })
  return app
}

function eventsOf(file: Buffer): string {
  const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2 }
  const events = [
    { type: 'speech.audio.delta', audio: file.toString('base64') },
    { type: 'speech.audio.done', usage },
  ]
  return events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')
}
