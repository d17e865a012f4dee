import { expect, test } from 'vitest'
import { localRequest, testService } from './__fixtures__/test-service.js'

const from = (origin: string, init: RequestInit = {}): Request =>
  localRequest('/healthz', { ...init, headers: { ...(init.headers as object), origin } })

function under(host: string): Request {
  return localRequest('/healthz', { headers: { host } })
}

test('pages of the service itself may call it, pages of any other origin may not', async () => {
  const { app } = testService()
  expect((await app.request(from('http://127.0.0.1:9000'))).status).toBe(200)
  for (const origin of ['https://evil.example', 'http://127.0.0.1:9001', 'null']) {
    const response = await app.request(from(origin))
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  }
})

test('an allowed origin is answered with the headers it needs, preflight included', async () => {
  const { app } = testService({ settings: { ALLOWED_ORIGINS: ['https://board.example'] } })
  const response = await app.request(from('https://board.example'))
  expect(response.status).toBe(200)
  expect(response.headers.get('access-control-allow-origin')).toBe('https://board.example')
  const preflight = await app.request(
    from('https://board.example', {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'content-type' },
    }),
  )
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-methods')).toContain('PATCH')
  expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type')
  expect((await app.request(from('https://evil.example'))).status).toBe(403)
})

test('with * every origin is allowed, and every answer says so, errors and requests of no page included', async () => {
  const { app } = testService({ settings: { ALLOWED_ORIGINS: ['*'] } })
  for (const request of [
    from('https://anywhere.example'),
    localRequest('/healthz'),
    localRequest('/no-such-path'),
  ]) {
    expect((await app.request(request)).headers.get('access-control-allow-origin')).toBe('*')
  }
})

test('a foreign name that points at this machine is refused (DNS rebinding)', async () => {
  const { app } = testService({ settings: { ALLOWED_HOSTS: ['mega.example'] } })
  expect((await app.request(under('evil.example:9000'))).status).toBe(403)
  for (const host of ['localhost:9000', '[::1]:9000', '127.0.0.1', 'Mega.example']) {
    expect((await app.request(under(host))).status).toBe(200)
  }
})

test('a service that is open to the network answers under any name, unless names are set', async () => {
  const { app } = testService({ settings: { HOST: '0.0.0.0' } })
  expect((await app.request(under('gateway:9000'))).status).toBe(200)
})
