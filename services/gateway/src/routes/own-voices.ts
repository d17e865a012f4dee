import type { RouteHandler } from '@hono/zod-openapi'
import { listOwnVoices, type StoredVoice } from '@mega-pipeline/platform/database'
import { createRoute, json, problems, z, type HttpEnvironment } from '@mega-pipeline/platform/http'
import { offersOf, type Gateway } from '../gateway.js'
import { forgetSample } from '../own-voices/forget-sample.js'
import { removeVoice } from '../own-voices/remove-voice.js'
import { consentStatement, storeVoice } from '../own-voices/store-voice.js'

const voiceSchema = z
  .object({
    id: z.string().openapi({ example: 'own-3f9a0c1b2d4e' }),
    name: z.string(),
    createdAt: z.iso.datetime(),
  })
  .openapi('OwnVoice')

const recording = (description: string) =>
  z
    .custom<File>((value) => value instanceof File, 'must be a file')
    .openapi({ type: 'string', format: 'binary', description })

export const addVoiceRoute = createRoute({
  method: 'post',
  path: '/api/voices',
  tags: ['Own voices'],
  summary: "Add a person's own voice",
  description: `The person must agree to it in a recording of their own, in which they say: "${consentStatement}"`,
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            name: z.string().max(100),
            sample: recording('The person speaking, 5 s to 5 min; a minute in a quiet room is best.'),
            consent: recording('The person agreeing to it, at least 2 s.'),
          }),
        },
      },
    },
  },
  responses: { 201: json(voiceSchema, 'The voice.'), ...problems.invalid, ...problems.body },
})

export function addVoice(gateway: Gateway): RouteHandler<typeof addVoiceRoute, HttpEnvironment> {
  return async (c) => {
    const { name, sample, consent } = c.req.valid('form')
    const [sampleBytes, consentBytes] = await Promise.all([sample.arrayBuffer(), consent.arrayBuffer()])
    const voice = await storeVoice(gateway, {
      name,
      sample: new Uint8Array(sampleBytes),
      consent: new Uint8Array(consentBytes),
    })
    return c.json(viewVoice(voice), 201)
  }
}

export const listVoicesRoute = createRoute({
  method: 'get',
  path: '/api/voices',
  tags: ['Own voices'],
  summary: "People's own voices",
  responses: {
    200: json(
      z.object({
        voices: z.array(voiceSchema),
        isPossible: z.boolean().describe('Whether an engine here takes voice samples.'),
        consentStatement: z.string().describe('What a person is to say for their consent.'),
      }),
      'All of them, the newest first.',
    ),
  },
})

export function listVoices(gateway: Gateway): RouteHandler<typeof listVoicesRoute, HttpEnvironment> {
  return async (c) => {
    const isPossible = (await offersOf(gateway)).some(({ takesVoiceSample = false }) => takesVoiceSample)
    const voices = (await listOwnVoices(gateway.database)).map(viewVoice)
    return c.json({ voices, isPossible, consentStatement }, 200)
  }
}

export const deleteVoiceRoute = createRoute({
  method: 'delete',
  path: '/api/voices/{id}',
  tags: ['Own voices'],
  summary: 'Delete a voice',
  description:
    'Deletes the sample, the consent, everything that was spoken in it, and what a provider has made of the sample.',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    204: { description: 'It is gone.' },
    ...problems.notFound,
    ...problems.unavailable,
  },
})

export function deleteVoice(gateway: Gateway): RouteHandler<typeof deleteVoiceRoute, HttpEnvironment> {
  return async (c) => {
    const offers = await offersOf(gateway)
    const key = c.req.header('authorization')
    await removeVoice(gateway, c.req.valid('param').id, (sha256) =>
      forgetSample(sha256, gateway.stageAddresses, offers, key),
    )
    return c.body(null, 204)
  }
}

function viewVoice({ id, name, createdAt }: StoredVoice) {
  return { id, name, createdAt: createdAt.toISOString() }
}
