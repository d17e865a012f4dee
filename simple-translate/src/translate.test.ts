import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { serveStage, type ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { translateService, translateSettings } from '@mega-pipeline/translate-text'

// Each run loads its model; the machine may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const command = fileURLToPath(new URL('../bin/translate.js', import.meta.url))
const paragraphs = 'The cat sleeps.\n\nThe dog sleeps.\nThe horse sleeps.\n'

let folder: string
let server: ServedForTest

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'translate-'))
  const service = translateService(readSettings(translateSettings, {}))
  const environment = { API_KEYS: 'secret' }
  server = await serveStage(service, await service.openEngines(openModelStore()), environment)
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

interface Given {
  readonly input?: string
  readonly environment?: Readonly<Record<string, string>>
}

async function translate(options: readonly string[], { input = '', environment = {} }: Given = {}) {
  const child = spawn(process.execPath, [command, ...options], { env: { ...process.env, ...environment } })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdin.end(input)
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { output, errors, code }
}

test('English into French is the default, and the result is all that is said', async () => {
  const { output, errors, code } = await translate(['-t', 'The cat sleeps.'])
  expect({ errors, code }).toEqual({ errors: '', code: 0 })
  expect(output).toMatch(/^Le chat dort\.\n$/)
})

test('the tutorial’s options, and who translated where it is asked for', async () => {
  const { output, errors, code } = await translate(['-t', 'The cat sleeps.', '-s', 'en', '-d', 'pt', '-v'])
  expect(code).toBe(0)
  expect(output).toMatch(/^O gato (dorme|está dormindo)\.\n$/)
  expect(errors).toMatch(/^translated by: bergamot/)
})

test('a file and standard input keep their paragraphs and line breaks', async () => {
  const file = join(folder, 'note.txt')
  await writeFile(file, paragraphs)
  const fromFile = await translate(['-f', file])
  expect(fromFile.output).toMatch(/^Le chat dort\.\n\nLe chien dort\.\nLe cheval dort\.\n$/)
  expect(await translate([], { input: paragraphs })).toEqual(fromFile)
})

test('an empty text is an empty result', async () => {
  expect(await translate([], { input: '' })).toEqual({ output: '', errors: '', code: 0 })
})

test('--list names each pair with what would translate it', async () => {
  const { output, code } = await translate(['--list'])
  expect(code).toBe(0)
  const rows = output.trim().split('\n')
  expect(rows).toContainEqual(expect.stringMatching(/^en\tpt\tbergamot/))
  expect(rows).toContainEqual(expect.stringMatching(/^en\tfr\t\S+$/))
})

test('a server translates in place of this machine, with its key from the environment', async () => {
  const environment = { TRANSLATE_API_KEY: 'secret', MEGA_HOME: join(folder, 'empty') }
  const { output, errors, code } = await translate(['-t', 'The cat sleeps.', '--url', `${server.url}/`], {
    environment,
  })
  expect({ errors, code }).toEqual({ errors: '', code: 0 })
  expect(output).toMatch(/^Le chat dort\.\n$/)
  const { output: pairs } = await translate(['--list', '--url', server.url], { environment })
  expect(pairs).toContain(`en\tfr\t${server.url}\n`)
})

test('a server that refuses is told in its own words', async () => {
  const { output, errors, code } = await translate(['-t', 'Hello', '--url', server.url])
  expect({ output, code }).toEqual({ output: '', code: 1 })
  expect(errors).toMatch(/answered 400: .*API key.*TRANSLATE_API_KEY/)
})

test('a server that is not there is said so', async () => {
  const { errors, code } = await translate(['-t', 'Hello', '--url', 'http://127.0.0.1:9'])
  expect(code).toBe(1)
  expect(errors).toContain('No server answers at http://127.0.0.1:9')
})

test('a missing model is not fetched: it is said what to run', async () => {
  const environment = { MEGA_HOME: join(folder, 'empty'), PATH: '' }
  const { output, errors, code } = await translate(['-t', 'Hello', '-d', 'pt'], { environment })
  expect({ output, code }).toEqual({ output: '', code: 1 })
  expect(errors).toMatch(/from en to pt.*mega models pull .*bergamot-en-pt/)
})

test.each([
  [['-t', 'Hello', '-d', 'xx'], 1, 'from en to xx'],
  [['-t', 'Bonjour', '-s', 'fr', '-d', 'en'], 1, 'translate --list shows the pairs'],
  [['-t', 'Hello', '-d', 'klingon'], 1, 'two-letter code'],
  [['-f', 'there-is-no-such-file.txt'], 1, 'cannot be read'],
  [['-t', 'Hello', '-f', 'note.txt'], 2, 'cannot be used with'],
  [['-t', 'Hello', '--url', 'localhost'], 2, 'begins with http'],
  [['--nonsense'], 2, 'unknown option'],
])('%j fails with %i and plain words', async (options, expected, words) => {
  const { output, errors, code } = await translate(options)
  expect({ output, code }).toEqual({ output: '', code: expected })
  expect(errors).toContain(words)
  expect(errors).not.toMatch(/^\s+at /m)
})

test('a reader that has enough is no failure', async () => {
  const child = spawn(process.execPath, [command, '-d', 'en'])
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdout.destroy()
  child.stdin.end('The cat sleeps.\n'.repeat(100_000))
  expect(await ended).toBe(0)
})

test('--version says it', async () => {
  expect((await translate(['--version'])).output).toMatch(/^\d+\.\d+\.\d+\n$/)
})
