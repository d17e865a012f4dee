import { createRoute, z } from '@hono/zod-openapi'
import { PipelineError, type ProblemKind } from '@mega-pipeline/pipeline'
import { describe, expect, test } from 'vitest'
import { localRequest, testService } from './__fixtures__/test-service.js'
import type { HttpService } from './create-http-service.js'

const jsonHeaders = { 'content-type': 'application/json' }

const echoRoute = createRoute({
  method: 'post',
  path: '/v1/echo/{id}',
  summary: 'Says it again.',
  request: {
    params: z.object({ id: z.string() }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ text: z.string().max(20), speeds: z.array(z.number().max(4)).optional() }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'The same.',
      content: { 'application/json': { schema: z.object({ text: z.string() }) } },
    },
  },
})

function addEcho({ app }: HttpService): void {
  app.openapi(echoRoute, (c) => c.json({ text: c.req.valid('json').text }, 200))
}

function post(
  path: string,
  body: string | ReadableStream,
  headers: Record<string, string> = jsonHeaders,
): Request {
  const streaming = body instanceof ReadableStream ? { duplex: 'half' as const } : {}
  return localRequest(path, { method: 'POST', body, headers, ...streaming })
}

function withKey(key: string): Request {
  return localRequest('/nothing', { headers: { authorization: `Bearer ${key}` } })
}

async function errorOf(response: Response): Promise<Record<string, unknown>> {
  return ((await response.json()) as { error: Record<string, unknown> }).error
}

describe('errors', () => {
  test.each<[ProblemKind, string, number, string]>([
    ['invalid_input', 'bad_language', 400, 'invalid_request_error'],
    ['not_found', 'run_not_found', 404, 'not_found_error'],
    ['conflict', 'already_done', 409, 'conflict_error'],
    ['unavailable', 'engine_busy', 503, 'server_error'],
    ['internal', 'engine_failed', 500, 'server_error'],
    ['unavailable', 'rate_limited', 429, 'rate_limit_error'],
    ['invalid_input', 'payload_too_large', 413, 'invalid_request_error'],
  ])('%s/%s is answered with %i in the form of OpenAI', async (kind, code, status, type) => {
    const { app } = testService()
    app.get('/fail', () => {
      throw new PipelineError(kind, code, 'What to do.')
    })
    const response = await app.request(localRequest('/fail'))
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ error: { message: 'What to do.', type, param: null, code } })
    const worthRetrying = status === 429 || status === 503
    expect(response.headers.has('retry-after')).toBe(worthRetrying)
    expect(response.headers.get('x-should-retry')).toBe(worthRetrying ? null : 'false')
  })

  test('an unexpected error tells nothing of itself', async () => {
    const { app, logLines } = testService()
    app.get('/fail', () => {
      throw new Error('could not read "my diary"')
    })
    const response = await app.request(localRequest('/fail'))
    expect(response.status).toBe(500)
    expect(await errorOf(response)).toMatchObject({ code: 'internal_error', type: 'server_error' })
    expect(logLines.join('')).not.toContain('diary')
    expect(logLines.join('')).toContain('create-http-service.test')
  })

  test('a service can have an error form of its own', async () => {
    const { app } = testService({ errorBody: ({ message }) => ({ error: message }) })
    expect(await (await app.request(localRequest('/nothing'))).json()).toEqual({
      error: expect.stringContaining('nothing at this address'),
    })
  })
})

describe('requests that are not as described', () => {
  test.each([
    [{}, 'text'],
    [{ text: 5 }, 'text'],
    [{ text: 'x'.repeat(21) }, 'text'],
    [{ text: 'a', speeds: [1, 9] }, 'speeds[1]'],
    [{ text: 'a', wrong: 1 }, 'wrong'],
  ])('%j is a 400 that names %s', async (body, param) => {
    const service = testService()
    addEcho(service)
    const response = await service.app.request(post('/v1/echo/1', JSON.stringify(body)))
    expect(response.status).toBe(400)
    expect(await errorOf(response)).toMatchObject({
      param,
      code: 'invalid_request',
      message: expect.stringMatching(/^".+": .+\. Correct it and send again/),
    })
  })

  test('a body that is no JSON is a 400 and not quoted', async () => {
    const service = testService()
    addEcho(service)
    const response = await service.app.request(post('/v1/echo/1', '{"text": my diary'))
    expect(response.status).toBe(400)
    const error = await errorOf(response)
    expect(error).toMatchObject({ code: 'malformed_body' })
    expect(JSON.stringify(error)).not.toContain('diary')
  })

  test('another media type is a 415', async () => {
    const service = testService()
    addEcho(service)
    const response = await service.app.request(post('/v1/echo/1', 'text', { 'content-type': 'text/plain' }))
    expect(response.status).toBe(415)
    expect(await errorOf(response)).toMatchObject({ code: 'unsupported_media_type' })
  })

  test('an unknown path is a 404, a wrong method a 405 with the right ones', async () => {
    const service = testService()
    addEcho(service)
    expect((await service.app.request(localRequest('/nothing'))).status).toBe(404)
    const response = await service.app.request(localRequest('/v1/echo/1'))
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    const health = await service.app.request(localRequest('/healthz', { method: 'DELETE' }))
    expect(health.headers.get('allow')).toBe('HEAD, GET')
  })

  test('a handler that has nothing at a path and passes on is a 404', async () => {
    const { app } = testService()
    app.get('/:file', (_c, next) => next())
    expect((await app.request(localRequest('/none.svg'))).status).toBe(404)
    expect((await app.request(localRequest('/none.svg', { method: 'POST' }))).status).toBe(405)
  })

  test('a body over the limit is a 413, declared or not', async () => {
    const service = testService({ settings: { MAX_UPLOAD_BYTES: 100 } })
    addEcho(service)
    const long = JSON.stringify({ text: 'x'.repeat(200) })
    const declared = await service.app.request(
      post('/v1/echo/1', long, { ...jsonHeaders, 'content-length': String(long.length) }),
    )
    expect(declared.status).toBe(413)
    let pulled = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled++
        controller.enqueue(Buffer.alloc(60, ' '))
      },
    })
    const streamed = await service.app.request(post('/v1/echo/1', endless))
    expect(streamed.status).toBe(413)
    expect(await errorOf(streamed)).toMatchObject({ code: 'payload_too_large' })
    expect(pulled).toBeLessThan(10)
  })

  test('a streamed body under the limit arrives whole', async () => {
    const service = testService({ settings: { MAX_UPLOAD_BYTES: 100 } })
    addEcho(service)
    const body = new Blob([JSON.stringify({ text: 'hello' })]).stream()
    expect(await (await service.app.request(post('/v1/echo/1', body))).json()).toEqual({ text: 'hello' })
  })
})

describe('keys', () => {
  test('without keys set everybody is served, whatever key comes', async () => {
    const { app } = testService()
    expect((await app.request(withKey('junk'))).status).toBe(404)
  })

  test('with keys set one of them must come', async () => {
    const { app } = testService({ settings: { API_KEYS: ['one', 'two'] }, isPublic: (path) => path === '/' })
    expect((await app.request(withKey('two'))).status).toBe(404)
    for (const request of [
      withKey('junk'),
      withKey('on'),
      localRequest('/nothing'),
      localRequest('/metrics'),
    ]) {
      const response = await app.request(request)
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      expect(await errorOf(response)).toMatchObject({ type: 'authentication_error', code: 'unauthorized' })
    }
    expect((await app.request(localRequest('/healthz'))).status).toBe(200)
    expect((await app.request(localRequest('/'))).status).toBe(404)
  })
})

test('an API may take its key from elsewhere, and say in its own way that it is missing or wrong', async () => {
  const { app } = testService({
    settings: { API_KEYS: ['one'] },
    keyRules: {
      find: async (c) => c.req.query('key'),
      refuse: (given) => new PipelineError('invalid_input', 'forbidden', `The key is ${given}.`),
    },
  })
  expect((await app.request(localRequest('/nothing?key=one'))).status).toBe(404)
  expect((await app.request(withKey('one'))).status).toBe(404)
  for (const [path, message] of [
    ['/nothing', 'The key is none.'],
    ['/nothing?key=two', 'The key is wrong.'],
  ] as const) {
    const response = await app.request(localRequest(path))
    expect(response.status).toBe(403)
    expect(await errorOf(response)).toMatchObject({ message })
  }
})

describe('request ids', () => {
  test('a sound id of the caller is kept, another one replaced', async () => {
    const { app, logLines } = testService()
    const kept = await app.request(localRequest('/nothing', { headers: { 'x-request-id': 'abc-1' } }))
    expect(kept.headers.get('x-request-id')).toBe('abc-1')
    expect(logLines.join('')).toContain('"requestId":"abc-1"')
    const replaced = await app.request(
      localRequest('/nothing', { headers: { 'x-request-id': '"}, my diary' } }),
    )
    expect(replaced.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

test('nothing of a request appears in the log: not its path, query, headers or body', async () => {
  const service = testService()
  addEcho(service)
  const said = 'dear-diary'
  await service.app.request(
    post(`/v1/echo/${said}?q=${said}`, JSON.stringify({ text: said }), { ...jsonHeaders, 'x-title': said }),
  )
  await service.app.request(post(`/v1/${said}`, JSON.stringify({ [said]: said })))
  await service.app.request(post(`/v1/echo/1`, JSON.stringify({ [said]: said })))
  await service.app.request(post(`/v1/echo/1`, said))
  expect(service.logLines).toHaveLength(4)
  expect(service.logLines.join('')).not.toContain(said)
  expect(JSON.parse(service.logLines[0]!)).toMatchObject({
    method: 'POST',
    route: '/v1/echo/:id',
    status: 200,
  })
})
