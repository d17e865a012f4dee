import { PipelineError } from '@mega-pipeline/pipeline'
import { afterEach, expect, test } from 'vitest'
import { testService } from './__fixtures__/test-service.js'
import { serve, type RunningServer } from './serve.js'
import { eventStream, type ServerSentEvent } from './server-sent-events.js'

type Source = (signal: AbortSignal, lastEventId: string | undefined) => AsyncIterable<ServerSentEvent>

let server: RunningServer | undefined
afterEach(() => server?.stop({ withinMilliseconds: 100 }))

async function serveEvents(source: Source): Promise<{ url: string; stop: () => Promise<void> }> {
  const service = testService()
  service.app.on(['GET', 'POST'], '/events', (c) => eventStream(c, service.stopping.signal, source))
  server = await serve(service, { host: '127.0.0.1', port: 0 })
  const running = server
  return { url: `${running.url}/events`, stop: () => running.stop() }
}

test('sends events with id, name and data, and takes the last id back', async () => {
  const { url } = await serveEvents(async function* (_signal, lastEventId) {
    yield { id: '7', event: 'cell', data: { after: lastEventId ?? null, text: 'a\nb' } }
    yield { data: 'two\nlines' }
    yield { data: '[DONE]' }
  })
  const response = await fetch(url, { headers: { 'last-event-id': '6' } })
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(await response.text()).toBe(
    'retry: 1000\n\n' +
      'id: 7\nevent: cell\ndata: {"after":"6","text":"a\\nb"}\n\n' +
      'data: two\ndata: lines\n\n' +
      'data: [DONE]\n\n',
  )
})

test('an answer to a POST, which nobody can ask for again, begins with its first event', async () => {
  const { url } = await serveEvents(async function* () {
    yield { data: 1 }
  })
  expect(await (await fetch(url, { method: 'POST' })).text()).toBe('data: 1\n\n')
})

test('a failure becomes an error event, and tells nothing it should not', async () => {
  const { url } = await serveEvents(async function* () {
    yield { data: 1 }
    throw new PipelineError('unavailable', 'database_down', 'The database does not answer.')
  })
  const text = await (await fetch(url)).text()
  expect(text).toContain('data: 1\n\nevent: error\ndata: {"error":{"message":"The database does not answer."')
})

test('a client that leaves ends the source', async () => {
  let end: () => void
  const ended = new Promise<void>((resolve) => (end = resolve))
  const { url } = await serveEvents(async function* (signal) {
    signal.addEventListener('abort', () => end())
    yield { data: 1 }
    await ended
  })
  const abort = new AbortController()
  const response = await fetch(url, { signal: abort.signal })
  await response.body!.getReader().read()
  abort.abort()
  await expect(ended).resolves.toBeUndefined()
})

test('a client that leaves without reading on ends a source that waits for it', async () => {
  let end: () => void
  const ended = new Promise<void>((resolve) => (end = resolve))
  const { url } = await serveEvents(async function* () {
    try {
      for (;;) yield { data: 'x'.repeat(100_000) }
    } finally {
      end()
    }
  })
  const abort = new AbortController()
  const response = await fetch(url, { signal: abort.signal })
  await response.body!.getReader().read()
  abort.abort()
  await expect(ended).resolves.toBeUndefined()
})

test('stopping the service ends open streams at once and cleanly', async () => {
  const { url, stop } = await serveEvents(async function* () {
    yield { data: 1 }
    await new Promise(() => {})
  })
  const text = fetch(url).then((response) => response.text())
  await fetch(url.replace('/events', '/healthz'))
  await stop()
  expect(await text).toBe('retry: 1000\n\ndata: 1\n\n')
})
