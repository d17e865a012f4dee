import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHttpService } from '@mega-pipeline/platform/http'
import { openLog } from '@mega-pipeline/platform/log'
import { readSettings, serverSettings } from '@mega-pipeline/platform/settings'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardContentSecurityPolicy, isBoardPath, serveBoard } from './serve-board.js'

let folder: string
let get: (path: string) => Promise<Response>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mega-board-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>The board</title>')
  await writeFile(join(folder, 'service-worker.js'), '// nothing')
  await writeFile(join(folder, 'assets', 'index-1a2b.js'), '// nothing')
  const { app } = createHttpService({
    name: 'gateway',
    version: '1',
    settings: readSettings(serverSettings, { API_KEYS: 'secret' }),
    log: openLog({ name: 'gateway', level: 'silent' }),
    isPublic: isBoardPath,
    contentSecurityPolicy: boardContentSecurityPolicy,
  })
  serveBoard(app, folder)
  get = async (path) => app.request(path, { headers: { host: '127.0.0.1' } })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the board', () => {
  test.each(['/', '/teams', '/engines', '/prompts/20260101-120000-0f3a9c1b2d', '/prompts/a/run'])(
    'answers the address of a page with its index: %s',
    async (path) => {
      const response = await get(path)
      expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('The board')])
      expect(response.headers.get('cache-control')).toBe('no-cache')
    },
  )

  test.each([
    '/team',
    '/prompts',
    '/prompts/a/b',
    '/prompts/a/run/b',
    '/../settings.json',
    '/assets/../index.html',
  ])('does not answer another address with it: %s', async (path) => {
    const response = await get(path)
    // Without a key, what is not the board's is not told to exist or not.
    expect([response.status >= 400, await response.text()]).toEqual([
      true,
      expect.not.stringContaining('The board'),
    ])
  })

  test('lets browsers keep what has a hash in its name, and asks for the rest again', async () => {
    expect((await get('/assets/index-1a2b.js')).headers.get('cache-control')).toContain('immutable')
    expect((await get('/service-worker.js')).headers.get('cache-control')).toBe('no-cache')
  })

  test('may load nothing from anywhere else, nothing inline, and use the microphone', async () => {
    const { headers } = await get('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/)
    expect(headers.get('permissions-policy')).toContain('microphone=(self)')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})
