import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import type { SpokenClip } from '@mega-pipeline/bench/quality/librivox-clips'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { barriers } from '../support/barriers.js'
import {
  hasChromium,
  insecureHost,
  openBrowser,
  openBrowserWithout,
  takePictures,
  watchPage,
} from '../support/browser.js'
import { clockSeconds } from '../support/clock-seconds.js'
import { makeHome, type Home } from '../support/home.js'
import { microphoneFile } from '../support/microphone-file.js'
import { humanClip } from '../support/recordings.js'
import { startSystem, type System } from '../support/start-system.js'

// The stages' services start here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 900_000 })

const canRun = (await hasChromium()) || Boolean(process.env['CI'])

describe.runIf(canRun)('recording, in Chromium', () => {
  let home: Home
  let system: System
  let browser: Browser
  let clip: SpokenClip

  beforeAll(async () => {
    home = await makeHome()
    clip = await humanClip()
    const microphone = join(home.path, 'microphone.wav')
    await writeFile(microphone, await microphoneFile(clip))
    system = await startSystem(home, { DEFAULT_WORDS: '30', ALLOWED_HOSTS: insecureHost })
    browser = await openBrowser(microphone)
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
    await home.remove()
  })

  afterEach(async () => {
    // What arrived was looked at; nothing needs to be made of it.
    for (const { id } of await system.api.list()) await system.api.remove(id)
  })

  /** A window of its own, as of somebody who comes for the first time. */
  async function openPage(
    options: BrowserContextOptions = {},
    from = browser,
    address = system.api.url,
  ): Promise<Page> {
    const context = await from.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en',
      ...options,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto(address)
    await button(page, 'Record').waitFor()
    return page
  }

  function button(page: Page, name: string) {
    return page.getByRole('button', { name, exact: true })
  }

  /** Waits until the recording that runs is so long. */
  async function recordFor(page: Page, seconds: number): Promise<void> {
    while (clockSeconds(await page.getByRole('timer').textContent()) < seconds) await page.waitForTimeout(200)
  }

  /** The length of the recording that waits to be sent, as its player says. */
  async function shownLength(page: Page): Promise<number> {
    const position = page.getByRole('slider', { name: /^Position/ })
    await expect.poll(() => button(page, 'Play: Your recording').isEnabled()).toBe(true)
    return Number(await position.getAttribute('max'))
  }

  /** The length of the newest row's recording, found by the gateway. */
  async function storedLength(): Promise<number> {
    const [row] = await system.api.list()
    return row?.recording?.seconds ?? 0
  }

  test('what is said in a pause is not in the recording; its length is true before and after it is sent', async () => {
    const page = await openPage()
    const faults = watchPage(page, system.api.url)
    const count = (await system.api.list()).length
    await button(page, 'Record').click()
    await recordFor(page, 2)
    await takePictures(page, 'recording')
    await button(page, 'Pause').click()
    await page.getByText('Paused').waitFor()
    const paused = await page.getByRole('timer').textContent()
    await page.waitForTimeout(3000)
    expect(await page.getByRole('timer').textContent()).toBe(paused)
    expect(await barriers(page)).toEqual([])
    await button(page, 'Go on').click()
    await recordFor(page, clockSeconds(paused) + 2)
    await button(page, 'Stop').click()
    const length = await shownLength(page)
    // Longer than the clock showed by what a busy machine needs, and without the pause.
    expect(length).toBeGreaterThan(clockSeconds(paused) + 1.5)
    expect(await barriers(page)).toEqual([])
    await takePictures(page, 'recorded')
    await button(page, 'Send').click()
    await expect.poll(async () => (await system.api.list()).length, { timeout: 60_000 }).toBe(count + 1)
    expect(Math.abs((await storedLength()) - length)).toBeLessThan(0.2)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('a recording outlives its page: at most two seconds are lost, and no other window takes it meanwhile', async () => {
    const page = await openPage()
    await button(page, 'Record').click()
    await recordFor(page, 5)
    const other = await page.context().newPage()
    await other.goto(system.api.url)
    await button(other, 'Record').waitFor()
    expect(await other.getByText('was not sent').count()).toBe(0)
    await other.close()
    await page.bringToFront()
    const clock = clockSeconds(await page.getByRole('timer').textContent())
    await page.reload()
    await page.getByText('was not sent').waitFor()
    const found = page.getByRole('region', { name: /was not sent/ })
    await expect.poll(() => found.getByRole('button', { name: /^Play/ }).isEnabled()).toBe(true)
    const length = Number(await found.getByRole('slider').getAttribute('max'))
    expect(length).toBeGreaterThan(clock - 2)
    expect(await barriers(page)).toEqual([])
    await takePictures(page, 'recording-found')
    const count = (await system.api.list()).length
    await found.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    expect((await system.api.list()).length).toBe(count + 1)
    expect(Math.abs((await storedLength()) - length)).toBeLessThan(0.2)
    await page.reload()
    await button(page, 'Record').waitFor()
    expect(await page.getByText('was not sent').count()).toBe(0)
    await page.context().close()
  })

  test('recording again and discarding leave nothing behind', async () => {
    const page = await openPage()
    await button(page, 'Record').click()
    await recordFor(page, 1)
    await button(page, 'Stop').click()
    await button(page, 'Record again').click()
    await recordFor(page, 1)
    await button(page, 'Discard').click()
    await button(page, 'Record').waitFor()
    await page.reload()
    await button(page, 'Record').waitFor()
    expect(await page.getByText('was not sent').count()).toBe(0)
    await page.context().close()
  })

  test('of several files each is sent or refused by itself, and says what to do', async () => {
    const page = await openPage()
    const wav = Buffer.from(await encodeAudio(clip.sound, 'wav'))
    const count = (await system.api.list()).length
    await page.locator('input[type=file]').setInputFiles([
      { name: 'first.wav', mimeType: 'audio/wav', buffer: wav },
      { name: 'broken.wav', mimeType: 'audio/wav', buffer: wav.subarray(0, wav.length / 2) },
      { name: 'third.wav', mimeType: 'audio/wav', buffer: wav },
    ])
    const broken = page.getByRole('listitem').filter({ hasText: 'broken.wav' })
    await broken.getByText('Not taken').waitFor()
    await expect.poll(async () => (await system.api.list()).length, { timeout: 60_000 }).toBe(count + 2)
    expect(await barriers(page)).toEqual([])
    await takePictures(page, 'files-sent')
    await broken.getByRole('button', { name: 'Take out: broken.wav' }).click()
    await broken.waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('files can be pasted, and a picture is refused', async () => {
    const page = await openPage()
    const wav = Buffer.from(await encodeAudio(clip.sound, 'wav')).toString('base64')
    const count = (await system.api.list()).length
    await page.evaluate(`{
      const pasted = new DataTransfer()
      const bytes = Uint8Array.from(atob('${wav}'), (letter) => letter.charCodeAt(0))
      pasted.items.add(new File([bytes], 'pasted.wav', { type: 'audio/wav' }))
      pasted.items.add(new File(['x'], 'picture.png', { type: 'image/png' }))
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true }))
    }`)
    await page.getByText('This is not a recording.').waitFor()
    await expect.poll(async () => (await system.api.list()).length, { timeout: 60_000 }).toBe(count + 1)
    await page.context().close()
  })

  test('a lost connection is waited for, and a lost answer makes no second prompt', async () => {
    const page = await openPage()
    const count = (await system.api.list()).length
    let tries = 0
    await page.route('**/api/prompts', async (route) => {
      tries += 1
      if (route.request().method() !== 'POST' || tries > 2) return route.continue()
      // The first does not arrive; the second does, but its answer gets lost.
      if (tries === 2) await route.fetch()
      return route.abort()
    })
    await page.getByRole('textbox', { name: 'Your prompt' }).fill('Why owls fly without a sound.')
    await button(page, 'Send').click()
    await page.getByText('No connection. It goes on by itself.').waitFor()
    await page.getByText('Sent', { exact: true }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Your prompt' }).inputValue()).toBe('')
    expect(tries).toBe(3)
    expect((await system.api.list()).length).toBe(count + 1)
    await page.context().close()
  })

  test('what is chosen is remembered; a template without its place is refused beside it', async () => {
    const page = await openPage({ viewport: { width: 390, height: 844 } })
    await page.getByText('Simple words').click()
    await button(page, 'More choices').click()
    const template = page.getByRole('textbox', { name: 'What the language model is asked' })
    await template.fill('Tell me a story.')
    await page.getByRole('textbox', { name: 'Your prompt' }).fill('Why owls fly without a sound.')
    await button(page, 'Send').click()
    await page.getByRole('alert').filter({ hasText: '{{prompt}}' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await button(page, 'As it was').click()
    await page.getByRole('button', { name: /^Try again/ }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    const [row] = await system.api.list()
    expect(row?.runs[0]?.tone).toBe('simple')
    await page.reload()
    expect(await page.getByRole('radio', { name: 'Simple words' }).isChecked()).toBe(true)
    const { scrollWidth } = await page.evaluate<{ scrollWidth: number }>(
      '({ scrollWidth: document.documentElement.scrollWidth })',
    )
    expect(scrollWidth).toBe(390)
    await page.context().close()
  })

  test.each([
    ['permission', 'This page may not use the microphone'],
    ['microphone', 'No microphone was found'],
    ['security', 'Browsers record on secure pages only'],
  ] as const)('without %s it is said why, and what to do', async (missing, words) => {
    const without = await openBrowserWithout(missing)
    const address = new URL(system.api.url)
    if (missing === 'security') address.hostname = insecureHost
    const page = await openPage({ viewport: { width: 390, height: 844 } }, without, address.href)
    await button(page, 'Record').click()
    await page.getByRole('alert').getByText(words).waitFor()
    expect(await barriers(page)).toEqual([])
    await takePictures(page, `no-${missing}`)
    await without.close()
  })
})
