import type { Browser, Page } from 'playwright-core'
import type { PromptView } from '@mega-pipeline/pipeline'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { cellOf, targetLanguage } from '../support/api.js'
import { barriers } from '../support/barriers.js'
import { hasChromium, openBrowser, takePictures, watchPage } from '../support/browser.js'
import { makeHome, type Home } from '../support/home.js'
import { startSystem, type System } from '../support/start-system.js'
import { storedTasks } from '../support/stored-tasks.js'

// Models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const canRun = (await hasChromium()) || Boolean(process.env['CI'])

describe.runIf(canRun)('changes on the board', () => {
  let home: Home
  let system: System
  let browser: Browser
  let page: Page
  let faults: string[]
  let row: PromptView
  let language: string

  beforeAll(async () => {
    home = await makeHome()
    system = await startSystem(home)
    language = await targetLanguage(system.api)
    const { id } = await system.api.sendText('Owls fly without a sound.', {
      languages: [language],
      words: 30,
    })
    row = await system.api.whenFinished(id)
    browser = await openBrowser('')
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

  /** The tasks that engines computed, by their kinds; files that are written anew do not count. */
  async function computed(): Promise<string[]> {
    const tasks = await storedTasks(home)
    const done = tasks.filter(
      ({ kind, state }) => state === 'done' && kind !== 'publish' && kind !== 'assemble',
    )
    return done.map(({ kind }) => kind).toSorted()
  }

  const firstSentence = () => cellOf(row, 'generate', 'en').segments[0]?.text ?? ''
  const sentence = (text: string) => page.getByRole('button', { name: text, exact: true }).first()

  test('a sentence is edited in its place by keyboard, and only its cells are redone', async () => {
    const before = await computed()
    await sentence(firstSentence()).focus()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('F2')
    const field = page.getByRole('textbox', { name: 'Edit the sentence' })
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
    await field.fill('Bats fly by night.')
    await takePictures(page, 'edit')
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Enter')
    await sentence('Bats fly by night.').waitFor()

    const edited = await system.api.whenFinished(row.id)
    expect(cellOf(edited, 'generate', 'en').segments[0]?.text).toBe('Bats fly by night.')
    const others = (of: PromptView) => cellOf(of, 'translate', language).segments.slice(1)
    expect(others(edited)).toEqual(others(row))
    // One sentence: translated once, spoken in both languages.
    expect(await computed()).toEqual([...before, 'synthesize', 'synthesize', 'translate'].toSorted())
  })

  test('the edit is undone, and nothing is computed', async () => {
    const before = await computed()
    await page.getByRole('button', { name: 'Change: Generated Text, English' }).click()
    await page.getByRole('button', { name: 'Undo the last change' }).click()
    await sentence(firstSentence()).waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')
    const undone = await system.api.whenFinished(row.id)
    for (const { id, text } of row.runs[0]?.cells ?? [])
      expect(undone.runs[0]?.cells.find((cell) => cell.id === id)?.text).toBe(text)
    expect(await computed()).toEqual(before)
    const { url } = cellOf(undone, 'generate', 'en').files['txt'] ?? { url: '' }
    await expect
      .poll(async () => new TextDecoder().decode(await system.api.download(url)).trim())
      .toBe(cellOf(row, 'generate', 'en').text)
  })

  test('a row is deleted and brought back, in every window', async () => {
    const other = await browser.newPage({ locale: 'en' })
    await other.goto(system.api.url)
    const inOther = other.getByRole('button', { name: firstSentence(), exact: true })
    await inOther.waitFor()
    await page.getByRole('button', { name: /^Delete the prompt/ }).click()
    await inOther.waitFor({ state: 'detached' })
    await expect(system.api.read(row.id)).rejects.toMatchObject({ status: 404 })
    // The newest message stands first: that of the edit may still be there.
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await inOther.waitFor()
    await sentence(firstSentence()).waitFor()
    expect(await system.api.read(row.id)).toMatchObject({ id: row.id })
    await other.close()
  })

  test('the page asked nobody but its own server, and complained about nothing', () => {
    expect(faults).toEqual([])
  })
})
