import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createHttpService, serve, type RunningServer } from '@mega-pipeline/platform/http'
import { openLog } from '@mega-pipeline/platform/log'
import { readSettings, serverSettings } from '@mega-pipeline/platform/settings'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forward } from './forward.js'

let answer: (request: IncomingMessage, response: ServerResponse) => unknown
let stage: Server
let gateway: RunningServer

/** A plain server stands in for a stage, so that a test decides what it does when. */
beforeEach(async () => {
  stage = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1')
  await once(stage, 'listening')
  const address = new URL(`http://127.0.0.1:${(stage.address() as AddressInfo).port}`)
  const http = createHttpService({
    name: 'gateway',
    version: '1',
    log: openLog({ name: 'gateway', level: 'silent' }),
    settings: readSettings(serverSettings, {}),
  })
  http.app.all('/v1/*', (c) => forward(c, address))
  gateway = await serve(http, { host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  stage.closeAllConnections()
  stage.close()
  await gateway.stop({ withinMilliseconds: 0 })
})

test('a request goes to the stage as it came, and its answer comes back as it is', async () => {
  answer = async (request, response) => {
    const { url, method, headers } = request
    const body = await text(request)
    response.writeHead(418, { 'content-type': 'application/json', 'x-own': 'yes' })
    response.end(JSON.stringify({ url, method, headers, body }))
  }
  const response = await fetch(`${gateway.url}/v1/audio/speech?a=b%2Fc`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', authorization: 'Bearer key', origin: gateway.url },
    body: 'hello',
  })
  expect(response.status).toBe(418)
  expect(response.headers.get('x-own')).toBe('yes')
  const seen = (await response.json()) as { headers: Record<string, string> }
  expect(seen).toMatchObject({
    url: '/v1/audio/speech?a=b%2Fc',
    method: 'POST',
    body: 'hello',
    headers: { authorization: 'Bearer key', 'x-forwarded-host': new URL(gateway.url).host },
  })
  expect(seen.headers).not.toHaveProperty('origin')
  expect(seen.headers['x-request-id']).toBe(response.headers.get('x-request-id'))
})

test('what the stage sends arrives before it has sent the rest', async () => {
  let rest = (): void => {}
  answer = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('data: first\n\n')
    rest = () => response.end('data: second\n\n')
  }
  const response = await fetch(`${gateway.url}/v1/chat/completions`, { method: 'POST', body: '{}' })
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: first\n\n')
  rest()
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: second\n\n')
})

test('a client that leaves takes its request to the stage with it', async () => {
  const left = new Promise<void>((resolve) => {
    answer = (_request, response) => {
      response.once('close', () => resolve())
      response.writeHead(200).write('.')
    }
  })
  const client = new AbortController()
  const response = await fetch(`${gateway.url}/v1/models`, { signal: client.signal })
  await response.body?.getReader().read()
  client.abort()
  await expect(left).resolves.toBeUndefined()
})

test('a client that leaves before the answer began takes its request with it as well', async () => {
  let arrived = (): void => {}
  const waiting = new Promise<void>((resolve) => (arrived = resolve))
  const left = new Promise<void>((resolve) => {
    answer = (_request, response) => {
      response.once('close', () => resolve())
      arrived()
    }
  })
  const client = new AbortController()
  const asking = fetch(`${gateway.url}/v1/models`, { signal: client.signal })
  await waiting
  client.abort()
  await expect(asking).rejects.toThrow(/abort/i)
  await left
})

test('a stage that is away is a 503 that says so', async () => {
  stage.close()
  const response = await fetch(`${gateway.url}/v1/models`)
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ error: { code: 'stage_away' } })
})
