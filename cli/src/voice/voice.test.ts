import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

const mega = fileURLToPath(new URL('../main.js', import.meta.url))
const voice = { id: 'own-1', name: 'Anna', createdAt: '2026-01-01T00:00:00.000Z' }

let folder: string
let gateway: Server
let voices: (typeof voice)[]
let asked: { method: string | undefined; url: string | undefined; body: string }[]

/** Stands in for the gateway: the own tests of the gateway show what it really does. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mega-voice-'))
  asked = []
  voices = [voice]
  gateway = createServer((request, response) => {
    const { method, url } = request
    void text(request).then((body) => {
      asked.push({ method, url, body })
      if (method === 'DELETE') return response.writeHead(204).end()
      return response.end(JSON.stringify(method === 'POST' ? voice : { voices }))
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
  const { stdout } = await promisify(execFile)(process.execPath, [mega, 'voice', ...words, '--url', url])
  return stdout
}

test('adds a voice from two recordings, and prints its id alone', async () => {
  const files = { sample: join(folder, 'reading.wav'), consent: join(folder, 'consent.wav') }
  await writeFile(files.sample, 'the sample')
  await writeFile(files.consent, 'the consent')
  const words = ['--name', 'Anna', '--sample', files.sample, '--consent', files.consent]
  expect(await run('add', ...words)).toBe('own-1\n')
  expect(asked[0]).toMatchObject({ method: 'POST', url: '/api/voices' })
  expect(asked[0]?.body).toMatch(
    /name="name"[^]*Anna[^]*name="sample"[^]*the sample[^]*name="consent"[^]*the consent/,
  )
})

test('lists the voices', async () => {
  expect(await run('list')).toMatch(/VOICE +NAME +ADDED\nown-1 +Anna +2026-01-01/)
})

test('says how to add a voice where there is none', async () => {
  voices = []
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    mega,
    'voice',
    'list',
    '--url',
    url,
  ])
  expect(stdout).toBe('')
  expect(stderr).toContain('mega voice add')
})

test('removes a voice', async () => {
  await run('remove', 'own-1')
  expect(asked).toEqual([{ method: 'DELETE', url: '/api/voices/own-1', body: '' }])
})

test('a file that is not there is named, and nothing is sent', async () => {
  const missing = run('add', '--name', 'Anna', '--sample', 'none.wav', '--consent', 'none.wav')
  await expect(missing).rejects.toThrow('There is no file none.wav')
  expect(asked).toEqual([])
})
