import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { openBucket } from './open-bucket.js'

test('a path and a file URL name the same bucket', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mega bucket '))
  try {
    await (await openBucket(folder)).put('a.txt', Buffer.from('here'))
    const reopened = await openBucket(pathToFileURL(folder).href)
    expect(Buffer.from(await reopened.read('a.txt')).toString()).toBe('here')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test.each(['s3://bucket/folder', 'gs://bucket', 'http://localhost/', ''])('refuses %j', async (url) => {
  await expect(openBucket(url)).rejects.toMatchObject({
    kind: 'invalid_input',
    code: 'bucket_scheme_unknown',
  })
})
