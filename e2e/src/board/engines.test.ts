import { mkdir, readdir, symlink, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { modelsViewSchema, promptTasksSchema, type PromptTasks } from '@mega-pipeline/pipeline'
import { megaHome } from '@mega-pipeline/platform/home'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { targetLanguage } from '../support/api.js'
import { barriers } from '../support/barriers.js'
import { hasChromium, openBrowser, takePictures, watchPage } from '../support/browser.js'
import { makeHome, type Home } from '../support/home.js'
import { serviceProcess } from '../support/processes.js'
import { startSystem, type System } from '../support/start-system.js'

// Models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const canRun = (await hasChromium()) || Boolean(process.env['CI'])

/** Small, in the npm registry, and needed by nobody where `moonshine-base` is. */
const missingModel = 'moonshine-tiny'

describe.runIf(canRun)('the engines page and the run page, in Chromium', () => {
  let home: Home
  let system: System
  let browser: Browser
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    home = await makeHome()
    await hideModel(home, missingModel)
    system = await startSystem(home)
    browser = await openBrowser('')
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' })
    page.setDefaultTimeout(300_000)
    faults = watchPage(page, system.api.url)
    await page.goto(`${system.api.url}/engines`)
  })
  afterAll(async () => {
    await browser.close()
    await system.stop()
    await home.remove()
  })

  const stage = (name: string) => page.getByRole('region', { name, exact: true })

  test('each stage is ready, with its engine and its queue', async () => {
    for (const name of ['Transcription', 'Text', 'Translation', 'Narration']) {
      await stage(name)
        .getByText(/^Ready since/)
        .waitFor()
      await stage(name).getByText('0 waiting, 0 in work').first().waitFor()
    }
    expect(await stage('Narration').getByText('kokoro').first().textContent()).toMatch(/^kokoro:/)
  })

  test('a service that is stuck is told of in words, and it is ready again when it was started anew', async () => {
    const { pid } = await serviceProcess(home, 'transcribe-audio')
    process.kill(pid, 'SIGSTOP')
    await stage('Transcription')
      .getByText(/^Not heard from since .* look at its log/)
      .waitFor()
    expect(await barriers(page)).toEqual([])
    process.kill(pid, 'SIGKILL')
    await stage('Transcription')
      .getByText(/^Ready since/)
      .waitFor()
  })

  test('a model is fetched with progress, and the service that does not know it yet is named', async () => {
    const model = page.getByRole('listitem').filter({ hasText: missingModel })
    await page.getByRole('button', { name: `Fetch ${missingModel}` }).click()
    await model.getByRole('progressbar').waitFor()
    await page.getByRole('button', { name: `Stop fetching ${missingModel}` }).waitFor()
    await model.getByText(`${missingModel} is here. transcribe-audio will use it`).waitFor()
    await takePictures(page, 'engines')
    const { models } = modelsViewSchema.parse(await (await system.api.send('/api/models')).json())
    expect(models.find(({ id }) => id === missingModel)).toMatchObject({ isPresent: true, pull: null })
  })

  async function tasksOf(promptId: string): Promise<PromptTasks['runs'][number]['tasks']> {
    const answer = await system.api.send(`/api/prompts/${promptId}/tasks`)
    return promptTasksSchema.parse(await answer.json()).runs.flatMap(({ tasks }) => tasks)
  }

  async function finishedRun(): Promise<string> {
    const wishes = { languages: [await targetLanguage(system.api)], words: 30 }
    const { id } = await system.api.sendText('Why owls fly without a sound.', wishes)
    await system.api.whenFinished(id)
    return id
  }

  test('the run page shows each task with its figures, and every step knows what its tasks took', async () => {
    const id = await finishedRun()
    const tasks = await tasksOf(id)
    expect(new Set(tasks.map(({ step }) => step)).size).toBe(5)
    for (const { cpuSeconds, peakMemoryBytes, state, isReused } of tasks) {
      expect([state, isReused]).toEqual(['done', false])
      expect(cpuSeconds).toBeGreaterThan(0)
      expect(peakMemoryBytes).toBeGreaterThan(1e7)
    }
    await page.goto(`${system.api.url}/prompts/${id}/run`)
    const bars = page.getByRole('region', { name: 'Timeline' }).getByRole('button')
    await expect.poll(() => bars.count(), { timeout: 60_000 }).toBe(tasks.length)
    await page
      .getByRole('button', { name: /^Narration, English, Speaking: Sentence 1: done, waited/ })
      .focus()
    await page.keyboard.press('ArrowRight')
    await page.locator(':focus[aria-label^="Narration, English, "]').waitFor()
    await page.getByText('All tasks as a table').click()
    expect(await barriers(page)).toEqual([])
    await takePictures(page, 'run')
  })

  test('a run that takes over what another one brought says so, and pays nothing for it', async () => {
    const id = await finishedRun()
    const reused = (await tasksOf(id)).filter(({ isReused }) => isReused)
    expect(reused.map(({ kind }) => kind)).toContain('generate')
    await page.goto(`${system.api.url}/prompts/${id}/run`)
    await page.getByRole('button', { name: 'Text, English, Writing: Taken over from another run' }).waitFor()
    const whole = page.getByRole('row', { name: /^In all/ })
    expect(await whole.getByRole('cell').nth(1).textContent()).toBe(String(reused.length))
  })

  test('the pages asked nobody but their own server, and complained about nothing', () => {
    expect(faults).toEqual([])
  })
})

/** Gives a home all the models of this machine but one. */
async function hideModel(home: Home, hidden: string): Promise<void> {
  const all = join(megaHome(), 'models')
  const own = join(home.path, 'models')
  await unlink(own)
  await mkdir(own)
  for (const model of await readdir(all)) {
    if (model !== hidden) await symlink(join(all, model), join(own, model))
  }
}
