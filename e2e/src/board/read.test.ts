import type { CellView, PromptView, SegmentView } from '@mega-pipeline/pipeline'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { cellOf, targetLanguage } from '../support/api.js'
import { barriers } from '../support/barriers.js'
import { chromiumPath, hasChromium, takePictures, watchPage } from '../support/browser.js'
import { makeHome, type Home } from '../support/home.js'
import { humanClip } from '../support/recordings.js'
import { startSystem, type System } from '../support/start-system.js'

// Models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const canRun = (await hasChromium()) || Boolean(process.env['CI'])
if (!canRun)
  console.warn('There is no Chromium here: the player is not tested. Install the package chromium.')

/** A sentence is begun in the pause before it, and clocks are read a moment late. */
const early = 0.15

/** What the page's audio element in use is doing. */
interface Sounding {
  readonly path: string
  readonly seconds: number
  readonly speed: number
  readonly keepsPitch: boolean
}

describe.runIf(canRun)('reading and hearing in Chromium', () => {
  let home: Home
  let system: System
  let browser: Browser
  let page: Page
  let faults: string[]
  let row: PromptView
  let english: CellView
  let foreign: CellView

  beforeAll(async () => {
    home = await makeHome()
    system = await startSystem(home)
    const { sound } = await humanClip()
    const language = await targetLanguage(system.api)
    const wishes = { languages: [language], words: 30 }
    const { id } = await system.api.sendRecording(await encodeAudio(sound, 'wav'), 'clip.wav', wishes)
    row = await system.api.whenFinished(id)
    english = cellOf(row, 'generate', 'en')
    foreign = cellOf(row, 'translate', language)
    browser = await chromium.launch({ executablePath: chromiumPath })
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' })
    page.setDefaultTimeout(60_000)
    faults = watchPage(page, system.api.url)
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
    await home.remove()
  })

  /** What sounds, or null in silence. */
  function sounding(): Promise<Sounding | null> {
    return page.locator('audio').evaluateAll((elements) => {
      const audio = elements.find(
        (one): one is HTMLAudioElement => one instanceof HTMLAudioElement && !one.paused,
      )
      if (!audio || audio.currentTime === 0) return null
      const { pathname: path } = new URL(audio.src)
      const { currentTime: seconds, playbackRate: speed, preservesPitch: keepsPitch } = audio
      return { path, seconds, speed, keepsPitch }
    })
  }

  /** Waits until the sound of the cell is in a sentence. */
  async function expectSaid(cell: CellView, { id }: SegmentView): Promise<void> {
    const { audio, segments } = cell
    const { startSeconds, endSeconds } = sentenceOf(segments, id)
    const isSaid = async () => {
      const now = await sounding()
      const path = audio?.url ?? row.recording?.url
      return (
        now?.path === path &&
        now !== null &&
        now.seconds >= (startSeconds ?? 0) - early &&
        now.seconds <= (endSeconds ?? 0) + early
      )
    }
    await expect.poll(isSaid, { timeout: 30_000 }).toBe(true)
  }

  function sentenceOf(segments: readonly SegmentView[], id: string): SegmentView {
    const found = segments.find((segment) => segment.id === id)
    if (!found) throw new Error('There is no such sentence.')
    return found
  }

  const narrationOf = (text: CellView) => cellOf(row, 'synthesize', text.language)
  const sentence = ({ id }: SegmentView) => page.locator(`[data-sentence="${id}"]`)
  const isLit = async (segment: SegmentView) =>
    (await sentence(segment).getAttribute('aria-current')) === 'true'
  const bar = () => page.getByRole('region', { name: 'Player' })
  const last = ({ segments }: CellView) => {
    const segment = segments.at(-1)
    if (!segment) throw new Error('The text is empty.')
    return segment
  }
  const first = ({ segments }: CellView) => {
    const [segment] = segments
    if (!segment) throw new Error('The text is empty.')
    return segment
  }

  test('on the board, a click on a sentence plays it and lights it', async () => {
    await page.goto(system.api.url)
    await sentence(first(foreign)).click()
    await expectSaid(narrationOf(foreign), first(foreign))
    expect(await isLit(first(foreign))).toBe(true)
    await bar().getByRole('button', { name: 'Pause' }).click()
    expect(await sounding()).toBeNull()
  })

  test('in the reading view, what said, generated and translated stands side by side and is heard by a click', async () => {
    await page.getByRole('link', { name: /^Read and hear/ }).click()
    await page.waitForURL(`**/prompts/${row.id}`)
    await sentence(last(english)).click()
    await expectSaid(narrationOf(english), last(english))
    expect(await isLit(last(english))).toBe(true)
    await sentence(first(cellOf(row, 'transcribe', 'en'))).click()
    await expectSaid(cellOf(row, 'transcribe', 'en'), first(cellOf(row, 'transcribe', 'en')))
  })

  test('another language goes on with the same sentence', async () => {
    await sentence(last(english)).click()
    await expectSaid(narrationOf(english), last(english))
    const same = foreign.segments.find(({ sourceId }) => sourceId === last(english).id)
    if (!same) throw new Error('The sentence was not translated.')
    const languages = bar().getByRole('toolbar', { name: 'Hear it in' })
    await languages.getByRole('button').last().click()
    await expectSaid(narrationOf(foreign), same)
    expect(await isLit(same)).toBe(true)
  })

  test('a sentence is repeated until it need not be', async () => {
    await bar().getByRole('button', { name: 'Repeat this sentence' }).click()
    await sentence(first(english)).click()
    await expectSaid(narrationOf(english), first(english))
    const { startSeconds } = sentenceOf(narrationOf(english).segments, first(english).id)
    const back = await page.locator('audio').evaluateAll(async (elements) => {
      const audio = elements.find(
        (one): one is HTMLAudioElement => one instanceof HTMLAudioElement && !one.paused,
      )
      if (!audio) return null
      await new Promise((resolve) => audio.addEventListener('seeking', resolve, { once: true }))
      return audio.currentTime
    })
    expect(Math.abs((back ?? -1) - (startSeconds ?? 0))).toBeLessThanOrEqual(early)
    expect(await isLit(first(english))).toBe(true)
    await page.keyboard.press('l')
    const repeat = bar().getByRole('button', { name: 'Repeat this sentence', pressed: false })
    await repeat.waitFor()
  })

  test('keys: sentences by arrows, the speed, which is remembered and keeps the pitch', async () => {
    await sentence(first(english)).click()
    await page.keyboard.press('>')
    expect(await sounding()).toMatchObject({ speed: 1.25, keepsPitch: true })
    await sentence(first(english)).evaluate((element) => element.blur())
    await page.keyboard.press(' ')
    expect(await sounding()).toBeNull()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => isLit(english.segments[1] ?? first(english))).toBe(true)
    // Late in a sentence the key leads to its beginning first.
    const back = async () => {
      await page.keyboard.press('ArrowLeft')
      return isLit(first(english))
    }
    await expect.poll(back, { timeout: 30_000 }).toBe(true)
    await page.reload()
    await sentence(first(english)).click()
    await expect.poll(async () => (await sounding())?.speed, { timeout: 30_000 }).toBe(1.25)
  })

  test('the system is told what plays', async () => {
    const told = () => page.evaluate(() => navigator.mediaSession.metadata?.title)
    await expect.poll(told).toBe('narration in English')
  })

  test('it is accessible, on a desk and in a hand, where one text is shown at a time', async () => {
    expect(await barriers(page)).toEqual([])
    await takePictures(page, 'read')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await barriers(page)).toEqual([])
    expect(await sentence(first(foreign)).isVisible()).toBe(false)
    await page.getByRole('toolbar', { name: 'Texts' }).getByRole('button').last().click()
    expect(await sentence(first(foreign)).isVisible()).toBe(true)
    expect(await sentence(first(english)).isVisible()).toBe(false)
  })

  test('the page asked nobody but its own server, and complained about nothing', () => {
    expect(faults).toEqual([])
  })
})
