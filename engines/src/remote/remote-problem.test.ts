import { APICallError, NoSuchModelError } from '@ai-sdk/provider'
import { PipelineError } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { remoteProblem } from './remote-problem.js'

const addressee = { id: 'openai:gpt@http://host/v1', keyVariable: 'GENERATE_API_KEY' }
const said = 'what the user said'

function answered(statusCode: number, code?: string): APICallError {
  return new APICallError({
    message: said,
    url: 'http://host/v1',
    requestBodyValues: { said },
    statusCode,
    responseBody: JSON.stringify({ error: { message: said, code: code ?? null } }),
  })
}

test.each([
  [401, 'invalid_input', 'engine_key_refused'],
  [403, 'invalid_input', 'engine_key_refused'],
  [404, 'invalid_input', 'engine_not_found'],
  [400, 'invalid_input', 'engine_refused'],
  [422, 'invalid_input', 'engine_refused'],
  [429, 'unavailable', 'engine_busy'],
  [500, 'unavailable', 'engine_failed'],
  [503, 'unavailable', 'engine_failed'],
])('the status %i is %s, %s, and says nothing that was said', (status, kind, code) => {
  const problem = remoteProblem(answered(status), addressee) as PipelineError
  expect(problem).toMatchObject({ kind, code })
  expect(problem.message).toContain(addressee.id)
  expect(problem.message).not.toContain(said)
  expect(problem.cause).toBeUndefined()
})

test('a refused key names the variable that holds it', () => {
  expect(remoteProblem(answered(401), addressee)).toMatchObject({
    message: expect.stringContaining('GENERATE_API_KEY'),
  })
})

test("the server's own code is told when it is a name, and not when it may be a quotation", () => {
  expect(remoteProblem(answered(400, 'invalid_voice'), addressee)).toMatchObject({
    message: expect.stringContaining('invalid_voice'),
  })
  expect(String(remoteProblem(answered(400, said), addressee))).not.toContain(said)
  expect(remoteProblem(answered(400, 'context_length_exceeded'), addressee)).toMatchObject({
    code: 'context_length_exceeded',
  })
})

test.each([
  [{ detail: { status: 'voice_not_found', message: said } }, 'voice_unknown'],
  [{ detail: { type: 'not_found', code: 'voice_not_found', message: said } }, 'voice_unknown'],
  [{ detail: [{ msg: said }] }, 'engine_not_found'],
  [{ detail: said }, 'engine_not_found'],
])('of ElevenLabs, %j is %s', (body, code) => {
  const error = new APICallError({
    message: said,
    url: 'http://host/v1',
    requestBodyValues: { said },
    statusCode: 404,
    responseBody: JSON.stringify(body),
  })
  expect(remoteProblem(error, addressee)).toMatchObject({ code })
  expect(String(remoteProblem(error, addressee))).not.toContain(said)
})

test.each([
  [
    'no connection',
    new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) }),
  ],
  ['a body that is cut off', new TypeError('terminated')],
  [
    'a connection that the SDK saw fail',
    new APICallError({
      message: 'Cannot connect',
      url: 'http://host',
      requestBodyValues: {},
      cause: Object.assign(new Error('x'), { code: 'UND_ERR_SOCKET' }),
    }),
  ],
])('%s is engine_unreachable', (_what, error) => {
  expect(remoteProblem(error, addressee)).toMatchObject({ kind: 'unavailable', code: 'engine_unreachable' })
})

test('a model that the provider does not have is engine_not_found', () => {
  const error = new NoSuchModelError({ modelId: 'x', modelType: 'speechModel' })
  expect(remoteProblem(error, addressee)).toMatchObject({ code: 'engine_not_found' })
})

test('aborts and our own errors stay what they are', () => {
  const abort = new DOMException('Stopped', 'AbortError')
  expect(remoteProblem(abort, addressee)).toBe(abort)
  const own = new PipelineError('invalid_input', 'text_empty', 'Empty.')
  expect(remoteProblem(own, addressee)).toBe(own)
})
