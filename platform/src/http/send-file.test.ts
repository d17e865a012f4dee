import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBucket, type Bucket } from '../bucket/index.js'
import { localRequest, testService } from './__fixtures__/test-service.js'
import { sendFile } from './send-file.js'

const { app } = testService()
let folder: string
let bucket: Bucket

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mega-send-file-'))
  bucket = await openBucket(folder)
  await bucket.put('a.mp3', Buffer.from('0123456789'))
  await bucket.put('empty.txt', Buffer.from(''))
  app.get('/files/:key', (c) => sendFile(c, bucket, c.req.param('key'), { fileName: 'été.mp3' }))
})
afterAll(() => rm(folder, { recursive: true }))

const ask = async (headers: Record<string, string> = {}, method = 'GET', key = 'a.mp3'): Promise<Response> =>
  app.request(localRequest(`/files/${key}`, { method, headers }))

test('gives the whole file with its type, length, name and validators', async () => {
  const response = await ask()
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('0123456789')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'audio/mpeg',
    'content-length': '10',
    'accept-ranges': 'bytes',
    'content-disposition': expect.stringContaining("filename*=UTF-8''%C3%A9t%C3%A9.mp3"),
    'x-content-type-options': 'nosniff',
    etag: expect.stringMatching(/^".+"$/),
  })
})

test('gives a range, the rest and the end', async () => {
  for (const [range, text, contentRange] of [
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=8-', '89', 'bytes 8-9/10'],
    ['bytes=-1', '9', 'bytes 9-9/10'],
  ] as const) {
    const response = await ask({ range })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(contentRange)
    expect(response.headers.get('content-length')).toBe(String(text.length))
    expect(await response.text()).toBe(text)
  }
})

test('a range outside is a 416 with the true size', async () => {
  const response = await ask({ range: 'bytes=10-' })
  expect(response.status).toBe(416)
  expect(response.headers.get('content-range')).toBe('bytes */10')
  expect((await ask({ range: 'bytes=0-' }, 'GET', 'empty.txt')).status).toBe(416)
})

test('HEAD gives the headers of the whole file and no bytes, whatever the range', async () => {
  const response = await ask({ range: 'bytes=0-1' }, 'HEAD')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-length')).toBe('10')
  expect(await response.text()).toBe('')
})

test('If-Range gives the part only while the file is the same', async () => {
  const { headers } = await ask()
  const tag = headers.get('etag')!
  const date = headers.get('last-modified')!
  expect((await ask({ range: 'bytes=0-1', 'if-range': tag })).status).toBe(206)
  expect((await ask({ range: 'bytes=0-1', 'if-range': date })).status).toBe(206)
  expect((await ask({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
  expect((await ask({ range: 'bytes=0-1', 'if-range': `W/${tag}` })).status).toBe(200)
  expect((await ask({ range: 'bytes=0-1', 'if-range': new Date(0).toUTCString() })).status).toBe(200)
})

test('what the client has already is not sent again', async () => {
  const { headers } = await ask()
  expect((await ask({ 'if-none-match': `"x", ${headers.get('etag')}` })).status).toBe(304)
  expect((await ask({ 'if-modified-since': headers.get('last-modified')! })).status).toBe(304)
  expect((await ask({ 'if-modified-since': new Date(0).toUTCString() })).status).toBe(200)
})

test('a missing file is a 404, a name that leads elsewhere a 400', async () => {
  expect((await ask({}, 'GET', 'b.mp3')).status).toBe(404)
  expect((await ask({}, 'GET', '..%2F..%2Fetc%2Fpasswd')).status).toBe(400)
})
