import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { serveFile, type FileServer, type ServedFile } from '../__fixtures__/file-server.js'
import { fetchUrl } from './fetch-url.js'

const content = randomBytes(300_000)
let folder: string
let server: FileServer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetch-url-'))
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/** Whether what arrives is what is served. */
async function isFetched(served: Partial<ServedFile>, signal?: AbortSignal): Promise<boolean> {
  server = await serveFile({ content, ...served })
  const partial = join(folder, 'partial')
  await fetchUrl({
    url: server.url,
    partial,
    report: () => {},
    signal,
    stallMilliseconds: 500,
    retryMilliseconds: 1,
  })
  return content.equals(await readFile(partial))
}

test('downloads a file and reports its bytes', async () => {
  server = await serveFile({ content })
  const reports: unknown[] = []
  await fetchUrl({
    url: server.url,
    partial: join(folder, 'partial'),
    report: (bytes, total) => reports.push([bytes, total]),
  })
  expect(content.equals(await readFile(join(folder, 'partial')))).toBe(true)
  expect(reports.at(0)).toEqual([0, content.length])
  expect(reports.at(-1)).toEqual([content.length, content.length])
})

test('goes on where the connection was cut', async () => {
  expect(await isFetched({ etag: '"one"', cuts: { afterBytes: 131_072, times: 2 } })).toBe(true)
  expect(server.ranges[0]).toBeUndefined()
  expect(server.ranges.slice(1).every((range) => range?.startsWith('bytes='))).toBe(true)
})

test('begins again when the server gives nothing to know the file by', async () => {
  expect(await isFetched({ cuts: { afterBytes: 131_072, times: 1 } })).toBe(true)
  expect(server.ranges).toEqual([undefined, undefined])
})

test('goes on where an earlier process stopped', async () => {
  await writeFile(join(folder, 'partial'), content.subarray(0, 1000))
  await writeFile(join(folder, 'partial.validator'), '"one"')
  expect(await isFetched({ etag: '"one"' })).toBe(true)
  expect(server.ranges).toEqual(['bytes=1000-'])
})

test('begins again when the file has changed on the server', async () => {
  await writeFile(join(folder, 'partial'), randomBytes(1000))
  await writeFile(join(folder, 'partial.validator'), '"old"')
  expect(await isFetched({ etag: '"new"' })).toBe(true)
})

test('is content with a download that was already whole', async () => {
  await writeFile(join(folder, 'partial'), content)
  await writeFile(join(folder, 'partial.validator'), '"one"')
  expect(await isFetched({ etag: '"one"' })).toBe(true)
})

test('drops a connection that falls silent and goes on', async () => {
  expect(await isFetched({ etag: '"one"', stalls: { afterBytes: 65_536, times: 1 } })).toBe(true)
  expect(server.ranges).toHaveLength(2)
})

test('asks again after a server error', async () => {
  expect(await isFetched({ failures: { status: 503, times: 2 } })).toBe(true)
})

test('gives up at once when there is no such file', async () => {
  await expect(isFetched({ failures: { status: 404, times: 9 } })).rejects.toThrow(
    'it answered with status 404',
  )
  expect(server.ranges).toHaveLength(1)
})

test('gives up a server that only fails', async () => {
  await expect(isFetched({ failures: { status: 500, times: 99 } })).rejects.toThrow('status 500')
})

test('is quick to give up a server that is not there', async () => {
  server = await serveFile({ content })
  await server.close()
  const fetching = fetchUrl({ url: server.url, partial: join(folder, 'partial'), report: () => {} })
  await expect(fetching).rejects.toThrow('nothing answers at its address')
})

test('stops when it is told to', async () => {
  const fetching = isFetched({ pauseMilliseconds: 50 }, AbortSignal.timeout(100))
  await expect(fetching).rejects.toMatchObject({ name: 'TimeoutError' })
})
