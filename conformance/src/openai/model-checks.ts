import { z } from 'zod'
import { NotApplicable, expectThat, type Check } from '../check.js'
import { errorFormBreaks, expectModelNotFound, expectOpenAiRefusal } from './error-form.js'

const modelSchema = z.object({
  id: z.string().min(1),
  object: z.literal('model'),
  created: z.int(),
  owned_by: z.string(),
})
const listSchema = z.object({ object: z.literal('list'), data: z.array(modelSchema).min(1) })

/** What all `/v1` servers share: models, request ids, errors, keys. */
export const modelChecks: readonly Check[] = [
  {
    id: 'models',
    title: 'GET /models lists the models',
    level: 'required',
    breaks: 'Open WebUI, LibreChat and `openai.models.list()` show no model to choose',
    run: async (target) => {
      const answer = await target.send('/models')
      answer.expectStatus(200)
      answer.expectJson(listSchema)
    },
  },
  {
    id: 'one-model',
    title: 'GET /models/{id} finds a listed model, its id percent-encoded as clients send it',
    level: 'required',
    breaks: '`openai.models.retrieve(id)` sends `/` as %2F and `:` as %3A',
    run: async (target) => {
      const [first] = (await target.send('/models')).expectJson(listSchema).data
      const answer = await target.send(`/models/${encodeURIComponent(first?.id ?? '')}`)
      answer.expectStatus(200)
      const { id } = answer.expectJson(modelSchema)
      expectThat(id === first?.id, `the model ${first?.id}`, answer.describe())
    },
  },
  {
    id: 'unknown-model',
    title: 'GET /models/{id} of an unknown model is 404 model_not_found',
    level: 'required',
    breaks: errorFormBreaks,
    run: async (target) => expectModelNotFound(await target.send('/models/there-is-no-such-model')),
  },
  {
    id: 'slash-in-model',
    title: 'a %2F in a model id is part of the id, not of the path',
    level: 'required',
    breaks: 'models named like `org/name`: `openai.models.retrieve` gets the 404 of a path that is not there',
    run: async (target) => expectModelNotFound(await target.send('/models/no-such%2Fmodel')),
  },
  {
    id: 'unknown-path',
    title: 'an unknown path is 404 in the error form',
    level: 'recommended',
    breaks: errorFormBreaks,
    run: async (target) => {
      const answer = await target.send('/there-is-no-such-path')
      answer.expectStatus(404)
      expectOpenAiRefusal(answer)
    },
  },
  {
    id: 'request-id',
    title: 'every answer has x-request-id',
    level: 'recommended',
    breaks:
      '`_request_id` and `error.requestID` of the openai clients stay empty, so that logs cannot be matched',
    run: async (target) => {
      const answers = [await target.send('/models'), await target.send('/models/there-is-no-such-model')]
      for (const answer of answers) {
        expectThat(!!answer.headers.get('x-request-id'), 'a header x-request-id', 'none')
      }
    },
  },
  {
    id: 'wrong-key',
    title: 'a wrong key is 401 in the error form',
    level: 'required',
    breaks: `AuthenticationError is not raised; ${errorFormBreaks}`,
    run: async (target) => {
      if (!target.hasKey) throw new NotApplicable('no key was given with --key')
      const answer = await target.send('/models', { headers: { authorization: 'Bearer wrong-key' } })
      answer.expectStatus(401)
      expectOpenAiRefusal(answer)
    },
  },
]
