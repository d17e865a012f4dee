import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { totalmem, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { freeMemory } from './free-memory.js'

const roots: string[] = []
afterEach(async () => {
  for (const root of roots.splice(0)) await rm(root, { recursive: true })
})

/** A root of a file system with these files. */
async function rootWith(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'mega-root-'))
  roots.push(root)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

const megabyte = 1024 * 1024
const group = (folder: string, limit: number, usage: number, cache: number) => ({
  [`sys/fs/cgroup/${folder}memory.max`]: `${limit * megabyte}\n`,
  [`sys/fs/cgroup/${folder}memory.current`]: `${usage * megabyte}\n`,
  [`sys/fs/cgroup/${folder}memory.stat`]: `anon 1\ninactive_file ${cache * megabyte}\n`,
})

test('the narrowest of the machine and all groups counts', async () => {
  const files = {
    'proc/self/cgroup': '0::/pod/box\n',
    'proc/meminfo': `MemAvailable: ${8000 * 1024} kB\n`,
    ...group('pod/', 2000, 1500, 100),
    ...group('pod/box/', 4000, 1000, 0),
  }
  expect(await freeMemory('linux', await rootWith(files))).toBe(600 * megabyte)
})

test('a container that sees only itself is read at the root', async () => {
  const files = {
    'proc/self/cgroup': '0::/system.slice/docker-3f.scope\n',
    'proc/meminfo': `MemAvailable: ${8000 * 1024} kB\n`,
    ...group('', 1000, 900, 500),
  }
  expect(await freeMemory('linux', await rootWith(files))).toBe(600 * megabyte)
})

test('a machine without groups has what it says, and one that says nothing is not known', async () => {
  const files = { 'proc/meminfo': `MemAvailable: ${700 * 1024} kB\n` }
  expect(await freeMemory('linux', await rootWith(files))).toBe(700 * megabyte)
  expect(await freeMemory('linux', await rootWith({}))).toBeUndefined()
  expect(await freeMemory('darwin')).toBeUndefined()
})

test.skipIf(process.platform === 'darwin')('this machine has some', async () => {
  const free = await freeMemory()
  expect(free).toBeGreaterThan(0)
  expect(free).toBeLessThanOrEqual(totalmem())
})
