import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TeamList } from '@mega-pipeline/pipeline'
import { afterEach, beforeEach, expect, test } from 'vitest'

const mega = fileURLToPath(new URL('../main.js', import.meta.url))

const use = {
  engines: { transcribe: 'a', generate: 'b', translate: 'c', synthesize: 'd' },
  languages: ['fr'],
  words: 50,
  tone: 'plain',
  voices: { en: 'anna', fr: 'chloe' },
  template: 'Rewrite:\n{{prompt}}',
} as const
const list: TeamList = {
  teams: [
    { name: 'local', isChangeable: false, settings: {}, use: { ...use, languages: ['fr'] }, problem: null },
    {
      name: 'blue',
      isChangeable: true,
      settings: { words: 50 },
      use: null,
      problem: { kind: 'invalid_input', code: 'engine_not_found', message: 'No such engine.' },
    },
  ],
  engines: [],
}

let folder: string
let gateway: Server
let asked: { method: string | undefined; url: string | undefined; body: unknown }[]

/** Stands in for the gateway: the own tests of the gateway show what it really does. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mega-team-'))
  asked = []
  gateway = createServer((request, response) => {
    const { method, url } = request
    void text(request).then((body) => {
      if (method !== 'GET') asked.push({ method, url, body: body === '' ? null : JSON.parse(body) })
      if (method === 'DELETE') return response.writeHead(204).end()
      return response.end(JSON.stringify(list))
    })
  }).listen(0, '127.0.0.1')
  await once(gateway, 'listening')
})
afterEach(async () => {
  gateway.close()
  await rm(folder, { recursive: true })
})

async function run(...words: string[]): Promise<string> {
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`
  const { stdout } = await promisify(execFile)(process.execPath, [mega, 'team', ...words, '--url', url])
  return stdout
}

test('lists the teams with what they would use, or why they cannot work', async () => {
  expect(await run('list')).toMatch(
    /^TEAM .*\nlocal +fr +50 +plain +a {2}b {2}c {2}d\nblue +No such engine\.\n$/,
  )
})

test('shows one team', async () => {
  expect(await run('show', 'local')).toMatch(
    /generate +b\n[^]*voices +en: anna, fr: chloe\ntemplate +Rewrite:\n +\{\{/,
  )
  await expect(run('show', 'red')).rejects.toThrow('There is no team "red". There is: local, blue.')
})

test('adds a team, and refuses a name that cannot be a folder before anything is sent', async () => {
  const template = join(folder, 'template.txt')
  await writeFile(template, 'Short: {{prompt}}\n')
  await run('add', 'green', '--engine', 'generate=llama:x', '--to', 'fr,es', '--template-file', template)
  expect(asked).toEqual([
    {
      method: 'POST',
      url: '/api/teams',
      body: {
        name: 'green',
        engines: { generate: 'llama:x' },
        languages: ['fr', 'es'],
        template: 'Short: {{prompt}}',
      },
    },
  ])
  await expect(run('add', '../green')).rejects.toThrow(/name: a team is named by/)
  expect(asked).toHaveLength(1)
})

test('what is exported can be imported, as new teams or in the place of old ones', async () => {
  const file = join(folder, 'teams.json')
  await writeFile(file, await run('export'))
  expect(await run('import', file)).toBe('blue\n')
  await run('import', file, '--replace')
  expect(asked).toEqual([
    { method: 'POST', url: '/api/teams', body: { name: 'blue', words: 50 } },
    { method: 'PUT', url: '/api/teams/blue', body: { words: 50 } },
  ])
})

test('the file that the document shows can be imported', async () => {
  const page = await readFile(new URL('../../../docs/teams.md', import.meta.url), 'utf8')
  const [, example = ''] = /```json\n([^]*?)```/.exec(page) ?? []
  const file = join(folder, 'teams.json')
  await writeFile(file, example)
  expect(await run('import', file)).toBe('blue\n')
  expect(asked).toHaveLength(1)
})

test('a file that is none of teams is refused, and says where', async () => {
  const file = join(folder, 'teams.json')
  await writeFile(file, '{"teams":[{"name":"blue","words":"many"}]}')
  await expect(run('import', file)).rejects.toThrow(/no file of teams: teams\.0\.words/)
  await writeFile(file, 'not JSON')
  await expect(run('import', file)).rejects.toThrow(/no file of teams/)
  expect(asked).toEqual([])
})

test('removes a team', async () => {
  await run('remove', 'blue')
  expect(asked).toEqual([{ method: 'DELETE', url: '/api/teams/blue', body: null }])
})
