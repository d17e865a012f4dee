import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CellView, PromptView } from '@mega-pipeline/pipeline'
import { freePort } from '@mega-pipeline/platform/embedded-database'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { targetLanguage } from './support/api.js'
import { barriers } from './support/barriers.js'
import { hasChromium, openBrowser, takePictures, watchPage } from './support/browser.js'
import { makeHome, type Home } from './support/home.js'
import { runMega } from './support/mega-command.js'
import { startSystem, type System } from './support/start-system.js'
import { storedTasks } from './support/stored-tasks.js'

// Models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

const typed = 'Why owls fly without a sound.'

let home: Home
let system: System
let language: string
/** An engine on a server that is not there. */
let nowhere: string
let row: PromptView

/** Two teams that do it otherwise, and one that cannot, work on one prompt. */
beforeAll(async () => {
  home = await makeHome()
  nowhere = `openai:gone@http://127.0.0.1:${await freePort()}/v1`
  system = await startSystem(home, { GENERATE_ENGINE: `llama:smollm2-135m,${nowhere}` })
  language = await targetLanguage(system.api)
  await mega('team', 'add', 'blue', '--voice', 'bm_george', '--template-file', await templateFile())
  await mega('team', 'add', 'broken', '--engine', `generate=${nowhere}`)
  const { id } = await system.api.sendText(typed, { languages: [language], words: 30, teams: ['all'] })
  row = await system.api.whenFinished(id)
})
afterAll(async () => {
  await system.stop()
  await home.remove()
})

async function mega(...words: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runMega(home, [...words, '--url', system.api.url])
  if (exitCode !== 0) throw new Error(stderr)
  return stdout
}

async function templateFile(): Promise<string> {
  const file = join(home.path, 'template.txt')
  await writeFile(file, 'Write {{words}} words for children about this: {{prompt}}')
  return file
}

function cellsOfTeam(name: string): readonly CellView[] {
  return row.runs.find(({ team }) => team === name)?.cells ?? []
}

test('two teams answer one prompt side by side, each in its own way', () => {
  expect(row.runs.map(({ team }) => team)).toEqual(['local', 'blue', 'broken'])
  for (const team of ['local', 'blue']) {
    expect(cellsOfTeam(team).map(({ status, problem }) => [status, problem])).toEqual(
      Array.from({ length: 5 }, () => ['done', null]),
    )
  }
  const texts = ['local', 'blue'].map((team) => cellsOfTeam(team)[1]?.text)
  expect(texts[0]).not.toBe(texts[1])
})

test('a team whose engine does not answer fails in its own cells, which say what to do', () => {
  const [transcript, text, ...others] = cellsOfTeam('broken')
  expect(transcript?.status).toBe('done')
  expect(text).toMatchObject({ status: 'failed', problem: { kind: 'unavailable' } })
  expect(others.map(({ status }) => status)).toEqual(['waiting', 'waiting', 'waiting'])
})

test('each team has its own files, as in the tutorial', async () => {
  for (const team of ['local', 'blue']) {
    const file = join(home.bucket, 'text_paragraphs', team, `${row.id}.txt`)
    const paragraphs = cellsOfTeam(team)[1]?.text?.replaceAll(/\s+/g, ' ')
    expect((await readFile(file, 'utf8')).trim().replaceAll(/\s+/g, ' ')).toBe(paragraphs)
  }
})

test('what two teams share is computed once', async () => {
  await mega('team', 'add', 'green', '--words', '30')
  const before = await storedTasks(home)
  const wishes = { languages: [language], words: 30, teams: ['local', 'green'] }
  const { id } = await system.api.sendText(typed, wishes)
  const again = await system.api.whenFinished(id)
  expect(again.runs.map(({ isFinished }) => isFinished)).toEqual([true, true])
  const added = (await storedTasks(home)).filter((task) => !before.some(({ id: known }) => known === task.id))
  expect(added.map(({ kind }) => kind).filter((kind) => kind !== 'publish' && kind !== 'assemble')).toEqual(
    [],
  )
})

test('the command shows the teams and saves the files of each in a folder of its own', async () => {
  expect(await mega('team', 'list')).toMatch(/^TEAM[^]*\nlocal [^]*\nblue [^]*\nbroken /)
  const out = join(home.path, 'out')
  await mega(
    'run',
    '--text',
    typed,
    '--to',
    language,
    '--words',
    '30',
    '--team',
    'local,blue',
    '--json',
    '--out',
    out,
  )
  expect(await readFile(join(out, 'blue', 'generate.en.txt'), 'utf8')).not.toBe(
    await readFile(join(out, 'local', 'generate.en.txt'), 'utf8'),
  )
})

const canBrowse = (await hasChromium()) || Boolean(process.env['CI'])

describe.runIf(canBrowse)('in Chromium', () => {
  let browser: Browser
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    browser = await openBrowser('')
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' })
    page.setDefaultTimeout(120_000)
    faults = watchPage(page, system.api.url)
  })
  afterAll(async () => {
    await browser.close()
  })

  /** The row of the prompt that all teams worked on, the only one that is looked for. */
  const shownRow = () => page.getByRole('row').last()
  const sheet = () => page.getByRole('dialog')

  test('the answers of the teams stand together in one row', async () => {
    await page.goto(`${system.api.url}/?team=broken`)
    await shownRow().getByText('Team: local, blue, broken').waitFor()
    const text = shownRow().getByRole('cell').nth(2)
    expect(await text.getByText(/^Team: /).allTextContents()).toEqual([
      'Team: local',
      'Team: blue',
      'Team: broken',
    ])
    expect(await text.getByText('Failed').count()).toBe(1)
    await takePictures(page, 'teams-board')
  })

  test('the better answer is kept, and comes first', async () => {
    await shownRow()
      .getByRole('button', { name: /^Compare the teams/ })
      .click()
    const answers = sheet().getByRole('region')
    await answers.nth(2).waitFor()
    expect(await answers.count()).toBe(3)
    expect(await barriers(page)).toEqual([])
    await takePictures(page, 'teams-compare')
    await sheet().getByRole('button', { name: 'Keep this answer: blue' }).click()
    await answers.first().getByText('Kept').waitFor()
    expect(
      await answers
        .first()
        .getByText(/^Team: /)
        .textContent(),
    ).toContain('blue')
    const { preferredTeam, runs } = await system.api.read(row.id)
    expect([preferredTeam, ...runs.map(({ team }) => team)]).toEqual(['blue', 'blue', 'local', 'broken'])
  })

  test('two answers are compared without names, which are told afterwards', async () => {
    await sheet().getByRole('button', { name: 'Compare blind' }).click()
    expect(
      await sheet()
        .getByText(/local|blue|broken/)
        .count(),
    ).toBe(0)
    await sheet().getByRole('button', { name: 'A is better' }).click()
    await sheet()
      .getByText(/^A was (blue, B was local|local, B was blue)\.$/)
      .waitFor()
    expect(
      await sheet()
        .getByText(/better in 1 of 1/)
        .count(),
    ).toBe(1)
    await page.keyboard.press('Escape')
  })

  test('a team is made, changed and deleted on its page', async () => {
    await page.getByRole('link', { name: 'Teams' }).click()
    await page.getByRole('button', { name: 'New team' }).click()
    await sheet().getByLabel('Name').fill('Red team')
    await sheet().getByLabel('Length in words').fill('40')
    expect(await barriers(page)).toEqual([])
    await sheet().getByRole('button', { name: 'Save' }).click()
    await sheet()
      .getByRole('alert')
      .getByText(/named by 1 to 40 letters/)
      .waitFor()
    await sheet().getByLabel('Name').fill('red')
    await sheet().getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Edit: red' }).click()
    await sheet().getByLabel('Tone').selectOption('Formal')
    await sheet().getByRole('button', { name: 'Save' }).click()
    await sheet().waitFor({ state: 'detached' })
    expect(await mega('team', 'show', 'red')).toMatch(/words +40\ntone +formal/)
    expect(await barriers(page)).toEqual([])
    await takePictures(page, 'teams-page')
    await page.getByRole('button', { name: 'Delete: red' }).click()
    await sheet().getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('button', { name: 'Delete: red' }).waitFor({ state: 'detached' })
    expect(await mega('team', 'list')).not.toContain('red ')
  })

  test('nothing else was asked, and nothing complained', () => {
    // The name that was refused is told by the browser as well.
    expect(faults.filter((fault) => !fault.includes('400 (Bad Request)'))).toEqual([])
  })
})
