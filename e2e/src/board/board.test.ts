import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { wordErrors } from '@mega-pipeline/bench/metrics/word-error-rate'
import type { SpokenClip } from '@mega-pipeline/bench/quality/librivox-clips'
import type { PromptView } from '@mega-pipeline/pipeline'
import { decodeAudio } from '@mega-pipeline/platform/audio'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { cellOf, cellsOf } from '../support/api.js'
import { barriers } from '../support/barriers.js'
import { hasChromium, openBrowser, takePictures, watchPage } from '../support/browser.js'
import { clockSeconds } from '../support/clock-seconds.js'
import { makeHome, type Home } from '../support/home.js'
import { microphoneFile } from '../support/microphone-file.js'
import { humanClip } from '../support/recordings.js'
import { startSystem, type System } from '../support/start-system.js'

// Models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const canRun = (await hasChromium()) || Boolean(process.env['CI'])
if (!canRun) console.warn('There is no Chromium here: the board is not tested. Install the package chromium.')

describe.runIf(canRun)('the board in Chromium', () => {
  let home: Home
  let system: System
  let browser: Browser
  let page: Page
  let faults: string[]
  let clip: SpokenClip

  beforeAll(async () => {
    home = await makeHome()
    clip = await humanClip()
    const microphone = join(home.path, 'microphone.wav')
    await writeFile(microphone, await microphoneFile(clip))
    system = await startSystem(home, { DEFAULT_WORDS: '30' })
    browser = await openBrowser(microphone)
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' })
    page.setDefaultTimeout(600_000)
    faults = watchPage(page, system.api.url)
    await page.goto(system.api.url)
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
    await home.remove()
  })

  /** The newest row. */
  async function newestRow(): Promise<PromptView> {
    const [row] = await system.api.list()
    if (!row) throw new Error('The board has no row.')
    return row
  }

  test('an empty board is accessible', async () => {
    await page.getByText('Nothing here yet').waitFor()
    expect(await barriers(page)).toEqual([])
    await takePictures(page, 'empty')
  })

  test('what is spoken into the page fills a row up to two narrations', async () => {
    await page.getByRole('button', { name: 'Record' }).click()
    const seconds = clip.sound.samples.length / clip.sound.sampleRate
    const timer = page.getByRole('timer')
    // The clip, the second of quiet before it, and time to spare for a slow machine.
    while (clockSeconds(await timer.textContent()) < seconds + 3) await page.waitForTimeout(200)
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: 'Send' }).click()
    for (const name of ['English', 'French']) {
      await page.getByRole('button', { name: `Play: narration in ${name}` }).waitFor()
    }
    const { id, recording } = await newestRow()
    const row = await system.api.whenFinished(id)
    expect(cellsOf(row).map(({ status }) => status)).toEqual(cellsOf(row).map(() => 'done'))
    const heard = cellOf(row, 'transcribe', 'en').text ?? ''
    // The same bound as for the file itself; the microphone adds its compression and may lose a first sound.
    expect(wordErrors([{ said: clip.text, heard }]).rate).toBeLessThan(0.2)
    const { samples } = await decodeAudio(await system.api.download(recording?.url ?? ''), {
      maxSeconds: 600,
    })
    expect(samples.length / 16_000).toBeGreaterThan(seconds)
    expect(recording?.seconds).toBeCloseTo(samples.length / 16_000, 1)
    await page.getByText(cellOf(row, 'translate', 'fr').segments[0]?.text ?? '').waitFor()
  })

  test.each(['recording', 'narration in English', 'narration in French'])(
    'the player of the %s plays',
    async (name) => {
      await page.getByRole('slider', { name: `Position: ${name}` }).waitFor()
      await page.getByRole('button', { name: `Play: ${name}` }).click()
      const pause = page.getByRole('button', { name: `Pause: ${name}` })
      await pause.waitFor()
      const player = page.locator('audio')
      await expect
        .poll(
          () =>
            player.evaluateAll((elements) =>
              elements.some(
                (element) =>
                  element instanceof HTMLAudioElement && !element.paused && element.currentTime > 0.2,
              ),
            ),
          { timeout: 60_000 },
        )
        .toBe(true)
      await pause.click()
    },
  )

  test('a full board is accessible', async () => {
    expect(await barriers(page)).toEqual([])
    await takePictures(page, 'full')
  })

  test('a row that was cancelled can be taken up again, and deleted', async () => {
    await page.getByRole('textbox', { name: 'Your prompt' }).fill('Why owls fly without a sound.')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('button', { name: /^Cancel the prompt/ }).click()
    const retry = page.getByRole('button', { name: 'Retry: Synthesised Audio, French' })
    await retry.waitFor()
    expect(await barriers(page)).toEqual([])
    await takePictures(page, 'cancelled')
    await retry.click()
    await page.getByRole('slider', { name: 'Position: narration in French' }).nth(1).waitFor()
    const row = await newestRow()
    expect(cellOf(row, 'synthesize', 'fr').status).toBe('done')

    await page
      .getByRole('button', { name: /^Delete the prompt/ })
      .first()
      .click()
    await expect.poll(() => page.getByRole('row').count()).toBe(2)
    await expect(system.api.read(row.id)).rejects.toMatchObject({ status: 404 })
  })

  test('the page asked nobody but its own server, and complained about nothing', () => {
    expect(faults).toEqual([])
  })
})
