import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { parseText } from 'media-captions'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import Parser from 'rss-parser'
import type { PromptView } from '@mega-pipeline/pipeline'
import { decodeAudio } from '@mega-pipeline/platform/audio'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { cellOf, targetLanguage } from '../support/api.js'
import { barriers } from '../support/barriers.js'
import { hasChromium, openBrowser, watchPage } from '../support/browser.js'
import { makeHome, type Home } from '../support/home.js'
import { startSystem, type System } from '../support/start-system.js'

// Models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const canRun = (await hasChromium()) || Boolean(process.env['CI'])

describe.runIf(canRun)('the page around the board, in Chromium', () => {
  let home: Home
  let system: System
  let browser: Browser
  let row: PromptView
  let language: string

  beforeAll(async () => {
    home = await makeHome()
    system = await startSystem(home, { DEFAULT_WORDS: '30' })
    browser = await openBrowser('')
    language = await targetLanguage(system.api)
    const { id } = await system.api.sendText('Why owls fly without a sound.', {
      languages: [language],
      words: 30,
    })
    row = await system.api.whenFinished(id)
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
    await home.remove()
  })

  /** A window of its own, as of somebody who comes for the first time. */
  async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en',
      ...options,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(system.api.url + path)
    await page.locator('h1').waitFor()
    return page
  }

  /** Each page, and what is there when it shows what it has fetched. */
  function pages(page: Page) {
    const sentence = page.getByText(cellOf(row, 'translate', language).segments[0]?.text ?? '').first()
    return [
      { path: '/', content: sentence },
      { path: `/prompts/${row.id}`, content: sentence },
      { path: `/prompts/${row.id}/run`, content: page.locator('main table').first() },
      { path: '/teams', content: page.getByText('local', { exact: true }).first() },
      { path: '/engines', content: page.getByText(cellOf(row, 'generate', 'en').engine ?? '').first() },
    ]
  }

  test.each([
    ['light, English, on a desk', { colorScheme: 'light' }],
    // A window of 1440 pixels at 200 % is 720 wide.
    [
      'dark, French, magnified to 200 %',
      { colorScheme: 'dark', locale: 'fr', viewport: { width: 720, height: 450 } },
    ],
    [
      'light, French, in a hand, without motion',
      { locale: 'fr', reducedMotion: 'reduce', viewport: { width: 390, height: 844 } },
    ],
  ] as [string, BrowserContextOptions][])(
    'every page is accessible, fits and keeps to its policy: %s',
    async (_name, options) => {
      const page = await openPage('/', options)
      const faults = watchPage(page, system.api.url)
      for (const { path, content } of pages(page)) {
        await page.goto(system.api.url + path)
        // A phone shows one text at a time.
        await content.waitFor({ state: 'attached' })
        expect([path, await barriers(page)]).toEqual([path, []])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect([path, overflow]).toEqual([path, 0])
      }
      expect(faults).toEqual([])
      await page.context().close()
    },
  )

  test('everything is reached by keys alone, and keys rest while somebody types', async () => {
    const page = await openPage('/')
    const focused = page.locator(':focus')
    await page.keyboard.press('Tab')
    expect(await focused.textContent()).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await focused.getAttribute('id')).toBe('main')

    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keys of this page' })
    await sheet.waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })

    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await expect.poll(() => page.title()).toBe('Teams · Mega Pipeline')
    expect([await focused.evaluate(({ tagName }) => tagName), await focused.textContent()]).toEqual([
      'H1',
      'Teams',
    ])
    await page.keyboard.press('g')
    await page.keyboard.press('b')
    await page.getByRole('textbox', { name: 'Your prompt' }).focus()
    await page.keyboard.type('What? g t')
    expect([new URL(page.url()).pathname, await sheet.count()]).toEqual(['/', 0])
    await page.context().close()
  })

  test('a row is taken away whole, and says where everything in it comes from', async () => {
    const page = await openPage('/')
    await page.getByRole('button', { name: /^Take away what came of/ }).press('Enter')
    const sheet = page.getByRole('dialog', { name: 'Take away' })
    await sheet.waitFor()
    expect(await barriers(page)).toEqual([])
    const downloading = page.waitForEvent('download')
    await sheet.getByRole('link', { name: 'Everything as a zip' }).press('Enter')
    const download = await downloading
    expect(download.suggestedFilename()).toBe(`mega-pipeline-${row.id}.zip`)
    const files = unzipSync(new Uint8Array(await readFile(await download.path())))

    const provenance = provenanceSchema.parse(JSON.parse(textOf(files['provenance.json'])))
    expect(provenance.files.map(({ path }) => path).toSorted()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'provenance.json')
        .toSorted(),
    )
    for (const { path, bytes, sha256 } of provenance.files) {
      const content = files[path] ?? new Uint8Array()
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256])
    }
    expect(provenance.runs[0]?.engines.map(({ stage, licence }) => [stage, typeof licence])).toEqual(
      ['transcribe', 'generate', 'translate', 'synthesize'].map((stage) => [stage, 'string']),
    )
    expect(textOf(files[`local/translation.${language}.txt`])).toBe(
      `${cellOf(row, 'translate', language).text}\n`,
    )
    const narration = await decodeAudio(files[`local/narration.${language}.mp3`] ?? new Uint8Array(), {
      maxSeconds: 600,
    })
    const { cues, errors } = await parseText(textOf(files[`local/narration.${language}.vtt`]), {
      type: 'vtt',
      strict: true,
      errors: true,
    })
    expect(errors).toEqual([])
    expect(cues.at(-1)?.endTime).toBeLessThanOrEqual(narration.samples.length / narration.sampleRate + 0.1)
    await page.context().close()
  })

  test('a podcast player finds the narration, whole and in parts', async () => {
    const address = `${system.api.url}/api/podcasts/${language}.xml`
    const { items } = await new Parser().parseURL(address)
    expect(items).toHaveLength(1)
    const { url = '', length, type } = items[0]?.enclosure ?? {}
    const sound = await fetch(url)
    const bytes = (await sound.arrayBuffer()).byteLength
    expect([String(bytes), sound.headers.get('content-type')]).toEqual([length, type])
    const part = await fetch(url, { headers: { range: 'bytes=100-199' } })
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 100])
    const again = await fetch(url, { headers: { 'if-none-match': sound.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  test('the page is kept for nothing but a plain notice when the server is away, and comes back', async () => {
    const page = await openPage('/', { locale: 'fr' })
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    const kept = () =>
      page.evaluate(async () => {
        const names = await caches.keys()
        const opened = await Promise.all(names.map((name) => caches.open(name)))
        const requests = await Promise.all(opened.map((cache) => cache.keys()))
        return requests.flat().map(({ url }) => new URL(url).pathname)
      })
    await expect.poll(kept).toEqual(['/offline'])
    const session = await page.context().newCDPSession(page)
    expect(await session.send('Page.getAppManifest')).toMatchObject({
      url: `${system.api.url}/manifest.webmanifest`,
      errors: [],
    })
    await page.context().setOffline(true)
    await page.goto(`${system.api.url}/teams`)
    await page.getByRole('heading', { name: 'Le serveur est injoignable' }).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('link', { name: 'Réessayer maintenant' }).click()
    await page.getByRole('heading', { name: 'Équipes' }).waitFor()
    await page.context().close()
  })
})

/** What the test reads of `provenance.json`; `docs/take-away.md` describes all of it. */
const provenanceSchema = z.object({
  format: z.literal('mega-pipeline/provenance'),
  version: z.literal(1),
  note: z.string().regex(/synthetic/),
  runs: z.array(
    z.object({ engines: z.array(z.object({ stage: z.string(), licence: z.string().nullable() })) }),
  ),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
})

function textOf(content: Uint8Array | undefined): string {
  return new TextDecoder().decode(content)
}
