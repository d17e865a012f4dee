import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refuseOldNode } from './check-node.mjs'
import { isInstalled } from './install.mjs'
import { oneAtATime } from './one-at-a-time.mjs'

let folder

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'set-up-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('an old Node is refused with what is needed', () => {
  expect(() => refuseOldNode('20.18.1')).toThrow('needs Node 20.19 or newer; this is 20.18.1')
  expect(() => refuseOldNode('20.19.0')).not.toThrow()
  expect(() => refuseOldNode('24.1.0')).not.toThrow()
})

async function lockFiles(locked, installed) {
  await mkdir(join(folder, 'node_modules'))
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: locked }))
  await writeFile(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
}

const locked = {
  '': { version: '0.1.0' },
  cli: { version: '0.1.0' },
  'node_modules/@mega-pipeline/cli': { resolved: 'cli', link: true },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/binding-for-another-machine': { version: '1.0.0', optional: true },
}

test('nothing is installed in a fresh clone', async () => {
  expect(await isInstalled(folder)).toBe(false)
})

test('packages for other machines need not be there', async () => {
  await lockFiles(locked, { 'node_modules/zod': { version: '4.6.7' } })
  expect(await isInstalled(folder)).toBe(true)
})

test.each([
  ['missing', {}],
  ['of another version', { 'node_modules/zod': { version: '4.6.6' } }],
])('a package that is %s must be installed', async (_, installed) => {
  await lockFiles(locked, installed)
  expect(await isInstalled(folder)).toBe(false)
})

test('work is done one at a time, also after a holder was killed', async () => {
  const lock = join(folder, 'set-up.pid')
  const dead = spawn(process.execPath, ['-e', ''])
  await once(dead, 'exit')
  await writeFile(lock, String(dead.pid))
  let running = 0
  const work = async () => {
    running += 1
    expect(running).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    running -= 1
  }
  await Promise.all([oneAtATime(work, lock), oneAtATime(work, lock)])
  expect(await readdir(folder)).toEqual([])
})
