import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { testService } from './__fixtures__/test-service.js'
import { serve, type RunningServer } from './serve.js'

let server: RunningServer | undefined
afterEach(() => server?.stop({ withinMilliseconds: 0 }))

test('a port in use is an error that names it and says what to do', async () => {
  server = await serve(testService(), { host: '127.0.0.1', port: 0 })
  const { port } = server
  await expect(serve(testService(), { host: '127.0.0.1', port })).rejects.toMatchObject({
    kind: 'unavailable',
    code: 'port_in_use',
    message: `Port ${port} on 127.0.0.1 is in use by another program. Stop that program, or set PORT to another one.`,
  })
})

test('with a fallback, a port in use gives way to a free one', async () => {
  const first = await serve(testService(), { host: '127.0.0.1', port: 0 })
  server = await serve(testService(), { host: '127.0.0.1', port: first.port, fallback: true })
  expect(server.port).not.toBe(first.port)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  await first.stop()
})

test('an address that is not of this machine is refused', async () => {
  await expect(serve(testService(), { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
    code: 'host_unknown',
  })
})

test('stopping lets a running request finish and takes no new ones', async () => {
  const service = testService()
  const begun = new AbortController()
  const release = new AbortController()
  service.app.get('/slow', async (c) => {
    begun.abort()
    await wait(60_000, undefined, { signal: release.signal }).catch(() => {})
    return c.text('done')
  })
  server = await serve(service, { host: '127.0.0.1', port: 0 })
  const slow = fetch(`${server.url}/slow`)
  await new Promise((resolve) => begun.signal.addEventListener('abort', resolve))
  const stopped = server.stop()
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed')
  release.abort()
  expect(await (await slow).text()).toBe('done')
  await stopped
})

test('what is still open when the time is over is cut', async () => {
  const service = testService()
  service.app.get('/endless', async () => new Promise<Response>(() => {}))
  server = await serve(service, { host: '127.0.0.1', port: 0 })
  const endless = fetch(`${server.url}/endless`).catch(() => 'cut')
  await fetch(`${server.url}/healthz`)
  await server.stop({ withinMilliseconds: 50 })
  expect(await endless).toBe('cut')
})

test('an upload over the limit is refused while it is still being sent', async () => {
  const service = testService({ settings: { MAX_UPLOAD_BYTES: 1000 } })
  service.app.post('/upload', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)))
  server = await serve(service, { host: '127.0.0.1', port: 0 })
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write('POST /upload HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\n')
  const chunk = `400\r\n${'x'.repeat(0x400)}\r\n`
  socket.write(chunk + chunk)
  const [answer] = (await new Promise<Buffer>((resolve) => socket.once('data', resolve)))
    .toString()
    .split('\r\n')
  expect(answer).toBe('HTTP/1.1 413 Payload Too Large')
  socket.destroy()
})
