import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { openBucket, type Bucket } from '@mega-pipeline/platform/bucket'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { archiveStream } from './archive-stream.js'
import type { ArchivedFile } from './archived-files.js'
import type { Provenance } from './provenance-schema.js'

let folder: string
let bucket: Bucket
const sound = new Uint8Array(300_000).map((_zero, index) => index % 251)
const files: ArchivedFile[] = [
  { path: 'local/narration.fr.mp3', key: 'output_audios/a.mp3', contentType: 'audio/mpeg', cell: 'c' },
  { path: 'local/été.txt', key: 'text_prompts/a.txt', contentType: 'text/plain; charset=utf-8', cell: 'd' },
]
const describe = (written: Provenance['files']): Provenance => ({
  format: 'mega-pipeline/provenance',
  version: 1,
  note: '',
  prompt: { id: 'a', createdAt: '2026-01-01T12:00:00.000Z', text: null, recording: null },
  runs: [],
  files: written,
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mega-archive-'))
  bucket = await openBucket(folder)
  await bucket.put('output_audios/a.mp3', sound)
  await bucket.put('text_prompts/a.txt', new TextEncoder().encode('Il était une fois.\n'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a zip holds the files as they are, and their hashes', async () => {
  const zip = unzipSync(
    new Uint8Array(await new Response(archiveStream({ bucket, files, describe })).arrayBuffer()),
  )
  expect(Object.keys(zip)).toEqual(['local/narration.fr.mp3', 'local/été.txt', 'provenance.json'])
  expect(zip['local/narration.fr.mp3']).toEqual(sound)
  const provenance = JSON.parse(new TextDecoder().decode(zip['provenance.json'])) as Provenance
  expect(provenance.files.map(({ path, bytes, sha256 }) => [path, bytes, sha256])).toEqual(
    ['local/narration.fr.mp3', 'local/été.txt'].map((path) => {
      const content = zip[path] ?? new Uint8Array()
      return [path, content.length, createHash('sha256').update(content).digest('hex')]
    }),
  )
})

test('a file that is gone breaks the archive, so that half of it is not taken for the whole', async () => {
  const gone = { path: 'gone.mp3', key: 'output_audios/gone.mp3', contentType: 'audio/mpeg', cell: null }
  const stream = archiveStream({ bucket, files: [...files, gone], describe })
  await expect(new Response(stream).arrayBuffer()).rejects.toMatchObject({ kind: 'not_found' })
})

test('a reader who leaves is not waited for', async () => {
  const reader = archiveStream({ bucket, files, describe }).getReader()
  await reader.read()
  await reader.cancel()
  await expect(reader.read()).resolves.toMatchObject({ done: true })
})
