import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { collect } from './__fixtures__/collect.js'
import { describeBucket } from './describe-bucket.js'
import { openFolderBucket } from './folder-bucket.js'

const folders: string[] = []

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mega-bucket-'))
  folders.push(folder)
  return folder
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

describeBucket('folder', async () => openFolderBucket(await newFolder()))

test('a symbolic link does not lead out of the bucket', async () => {
  const outside = await newFolder()
  await writeFile(join(outside, 'secret.txt'), 'secret')
  const root = await newFolder()
  const bucket = await openFolderBucket(root)
  await symlink(outside, join(root, 'way-out'))
  await symlink(join(outside, 'secret.txt'), join(root, 'secret.txt'))

  const refused = { kind: 'invalid_input', code: 'bad_key' }
  await expect(bucket.read('way-out/secret.txt')).rejects.toMatchObject(refused)
  await expect(bucket.put('way-out/new/a.txt', Buffer.from('x'))).rejects.toMatchObject(refused)
  await expect(bucket.remove('way-out/secret.txt')).rejects.toMatchObject(refused)
  await expect(bucket.read('secret.txt')).rejects.toMatchObject({ kind: 'not_found' })
  expect(await collect(bucket.list(''))).toEqual([])
  expect(await readdir(outside)).toEqual(['secret.txt'])
})

test('opening clears what dead writers left, and nothing else', async () => {
  const root = await newFolder()
  const temporary = join(root, '.temporary')
  await mkdir(temporary)
  const deadProcess = 2 ** 22 + 1
  const names = {
    dead: `${hostname()}~${deadProcess}~1`,
    living: `${hostname()}~${process.pid}~2`,
    elsewhere: `another-host~${deadProcess}~3`,
    ancient: `another-host~${deadProcess}~4`,
  }
  const now = Date.now() / 1000
  for (const [kind, name] of Object.entries(names)) {
    await writeFile(join(temporary, name), 'draft')
    const age = kind === 'ancient' ? 100_000 : 300
    await utimes(join(temporary, name), now - age, now - age)
  }
  const bucket = await openFolderBucket(root)
  expect((await readdir(temporary)).toSorted()).toEqual([names.elsewhere, names.living].toSorted())
  expect(await collect(bucket.list(''))).toEqual([])
})
