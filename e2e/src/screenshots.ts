/**
 * `npm run screenshots`: the pictures in docs/screenshots, from a real system: a recording of a person goes through its
 * models; the thousands of rows beside it are put into the database. Takes a few minutes.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seedRows } from '@mega-pipeline/bench/board/seed-rows'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import { openDatabase } from '@mega-pipeline/platform/database'
import type { Browser, Page } from 'playwright-core'
import { openBrowserWithout } from './support/browser.js'
import { makeHome, type Home } from './support/home.js'
import { humanClip } from './support/recordings.js'
import { startSystem, type System } from './support/start-system.js'
import { databaseUrl } from './support/stored-tasks.js'

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))

/** How a window looks. */
interface Look {
  readonly width: 1440 | 1024 | 390
  readonly scheme: 'light' | 'dark'
  readonly language: 'en' | 'fr'
}

const desk: Look = { width: 1440, scheme: 'light', language: 'en' }
const heights = { 1440: 860, 1024: 1100, 390: 844 }

const home = await makeHome()
const system = await startSystem(home, { DEFAULT_WORDS: '60' })
const browser = await openBrowserWithout('microphone')
try {
  await mkdir(folder, { recursive: true })
  await takeAll(system, home, browser)
} finally {
  await browser.close()
  await system.stop()
  await home.remove()
}

async function takeAll({ api }: System, place: Home, windows: Browser): Promise<void> {
  const take = (name: string, look: Look, address = '/', prepare?: (page: Page) => Promise<void>) =>
    picture(windows, new URL(address, api.url), name, look, prepare)
  await take('empty', desk)

  const { sound } = await humanClip()
  const wishes = { languages: ['fr'], words: 60 }
  const row = await api.sendRecording(await encodeAudio(sound, 'wav'), 'note.wav', wishes)
  await take('busy', desk, '/', async (page) => {
    await page.getByRole('button', { name: /^Play: narration in English/ }).waitFor()
  })
  await api.whenFinished(row.id)
  await take('done', desk)
  await take('done-dark', { ...desk, scheme: 'dark' })
  await take('done-1024', { ...desk, width: 1024, language: 'fr' })
  await take('done-phone', { ...desk, width: 390, scheme: 'dark', language: 'fr' })

  const database = await openDatabase(await databaseUrl(place))
  await seedRows(database, 10_000)
  await database.destroy()
  await take('ten-thousand', desk, '/?q=owls', (page) => page.getByText(/^[\d,]{5,} prompts$/).waitFor())
  await take('failed', desk, '/?state=failed', (page) =>
    page.locator('tbody').getByText('Failed').first().waitFor(),
  )
}

async function picture(
  windows: Browser,
  address: URL,
  name: string,
  { width, scheme, language }: Look,
  prepare?: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await windows.newContext({
    viewport: { width, height: heights[width] },
    colorScheme: scheme,
    locale: language,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(900_000)
  await page.goto(address.href)
  await page.getByRole('table').waitFor()
  await prepare?.(page)
  await page.waitForTimeout(1500)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
}
