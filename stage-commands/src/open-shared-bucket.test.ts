import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSharedBucket } from './open-shared-bucket.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shared-bucket-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a mistyped bucket is not made', async () => {
  const mistyped = join(folder, 'bukcet')
  for (const address of [mistyped, pathToFileURL(mistyped).href]) {
    await expect(openSharedBucket(address)).rejects.toMatchObject({ code: 'bucket_missing' })
  }
  expect(await readdir(folder)).toEqual([])
})

test('one that is there is opened, and an address of another kind is refused as everywhere', async () => {
  await expect(openSharedBucket(folder)).resolves.toBeDefined()
  await expect(openSharedBucket(pathToFileURL(folder).href)).resolves.toBeDefined()
  await expect(openSharedBucket('ftp://host/x')).rejects.toMatchObject({ code: 'bucket_scheme_unknown' })
})
