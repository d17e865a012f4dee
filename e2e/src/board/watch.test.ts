import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { cellOf } from '../support/api.js'
import { barriers } from '../support/barriers.js'
import { hasChromium, openBrowserWithout } from '../support/browser.js'
import { makeHome, type Home } from '../support/home.js'
import { serviceProcess } from '../support/processes.js'
import { startSystem, type System } from '../support/start-system.js'

// Models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const canRun = (await hasChromium()) || Boolean(process.env['CI'])

describe.runIf(canRun)('watching and finding', () => {
  let home: Home
  let system: System
  let browser: Browser
  /** A window on a desk, in English. */
  let desk: Page
  /** A window in a hand, in French. */
  let hand: Page

  beforeAll(async () => {
    home = await makeHome()
    system = await startSystem(home, { DEFAULT_WORDS: '30' })
    browser = await openBrowserWithout('microphone')
    desk = await openWindow({ width: 1440, height: 900 }, 'en')
    hand = await openWindow({ width: 390, height: 844 }, 'fr')
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
    await home.remove()
  })

  /** Each window is a browser of its own as far as pages can tell. */
  async function openWindow(viewport: { width: number; height: number }, locale: string): Promise<Page> {
    const context = await browser.newContext({ viewport, locale })
    const page = await context.newPage()
    page.setDefaultTimeout(600_000)
    await page.goto(system.api.url)
    return page
  }

  const rows = (page: Page) => page.locator('tbody tr')

  /** Waits until the table says that it has so many rows; those far from sight are not in the document. */
  const untilRows = (page: Page, count: number) =>
    expect
      .poll(() => page.locator('table').getAttribute('aria-rowcount'), { timeout: 120_000 })
      .toBe(String(count + 1))

  test('what is sent in one window fills in both, each in its language', async () => {
    await hand.getByText('Rien ici pour l’instant').waitFor()
    await desk.getByRole('textbox', { name: 'Your prompt' }).fill('Why owls fly without a sound.')
    await desk.getByRole('button', { name: 'Send', exact: true }).click()
    await rows(hand).waitFor()
    await desk.getByRole('button', { name: 'Play: narration in French' }).waitFor()
    await hand.getByRole('button', { name: /narration en français/ }).waitFor()
    const [row] = await system.api.list()
    const done = await system.api.whenFinished(row?.id ?? '')
    const sentence = cellOf(done, 'translate', 'fr').segments[0]?.text ?? ''
    for (const page of [desk, hand]) await page.getByText(sentence).first().waitFor()
    expect(await hand.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('a window without a network says so, and catches up by itself', async () => {
    await hand.context().setOffline(true)
    await hand.getByText('La connexion au serveur est perdue.').waitFor()
    const { id } = await system.api.sendText('What was missed: L’été des chouettes.', {
      languages: ['fr'],
      words: 30,
    })
    await system.api.send(`/api/prompts/${id}/cancel`, { method: 'POST' })
    await rows(desk).getByText('What was missed').first().waitFor()
    expect(await rows(hand).getByText('What was missed').count()).toBe(0)
    await hand.context().setOffline(false)
    await hand.getByText('Connexion rétablie.').waitFor()
    await rows(hand).getByText('What was missed').first().waitFor()
    await rows(hand).getByText('Annulé').first().waitFor()
  })

  test('a gateway that is killed comes again, and both windows go on with it', async () => {
    const lost = desk.getByText('The connection to the server is lost.')
    const { pid } = await serviceProcess(home, 'gateway')
    process.kill(pid, 'SIGKILL')
    await lost.waitFor()
    await desk.getByText('Connected again.').waitFor()
    const [newest, ...others] = await system.api.list()
    await system.api.remove(newest?.id ?? '')
    for (const page of [desk, hand]) await untilRows(page, others.length)
    expect((await system.api.list()).map(({ id }) => id)).toEqual(others.map(({ id }) => id))
  })

  test('rows are found by keyboard alone, by words without accents; the address keeps what was looked for', async () => {
    for (const text of ['L’été des chouettes.', 'Winter of the mice.']) {
      const { id } = await system.api.sendText(text, { languages: ['fr'], words: 30 })
      await system.api.send(`/api/prompts/${id}/cancel`, { method: 'POST' })
    }
    const all = (await system.api.list()).length
    await untilRows(desk, all)
    await desk.keyboard.press('/')
    await desk.keyboard.type('CHOUETTE ete')
    await desk.getByText('1 prompt', { exact: true }).waitFor()
    expect(await rows(desk).count()).toBe(1)
    expect(new URL(desk.url()).searchParams.get('q')).toBe('CHOUETTE ete')
    await desk.keyboard.type(' zebra')
    await desk.getByText('Nothing found').waitFor()
    expect(await barriers(desk)).toEqual([])
    await desk.keyboard.press('Escape')
    await untilRows(desk, all)
    expect(new URL(desk.url()).searchParams.get('q')).toBeNull()
  })

  test('an address that looks for something shows it, also what comes to match later', async () => {
    await hand.goto(`${system.api.url}/?state=cancelled&q=noisettes`)
    await hand.getByText('Rien trouvé').waitFor()
    const { id } = await system.api.sendText('Des noisettes.', { languages: ['fr'], words: 30 })
    await system.api.send(`/api/prompts/${id}/cancel`, { method: 'POST' })
    await rows(hand).getByText('Des noisettes.').first().waitFor()
    expect(await barriers(hand)).toEqual([])
    await hand.getByRole('button', { name: 'Tout afficher' }).click()
    await untilRows(hand, (await system.api.list()).length)
  })
})
