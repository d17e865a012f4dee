/**
 * `npm run bench:board [-- rows]`: how long the board's main thread is held while people use it with thousands of rows
 * (10,000), and how long the gateway takes to find rows. Writes docs/board-performance.md.
 */
import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { boardPage, type BoardFigures } from './board/board-page.js'
import { startBoardSystem, type BoardSystem } from './board/board-system.js'
import { loadAllRows } from './board/load-all-rows.js'
import { workLive } from './board/live-work.js'
import { heldWhile, type HeldTimes } from './board/main-thread.js'
import { timeQuestions } from './board/questions.js'
import { seedRows } from './board/seed-rows.js'
import { uses, type Use } from './board/uses.js'

const ROUNDS = 5
const rows = Number(process.argv[2] ?? 10_000)
const report = fileURLToPath(new URL('../../docs/board-performance.md', import.meta.url))

const system = await startBoardSystem()
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' })
try {
  await seedRows(system.database, rows)
  await untilSearchable(system)
  const questions = await timeQuestions(system.url)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' })
  page.setDefaultTimeout(120_000)
  await page.goto(system.url)
  await loadAllRows(page)
  const held = await measureUses(page)
  const figures: BoardFigures = { rows, rounds: ROUNDS, held, questions, processors: availableParallelism() }
  const markdown = boardPage(figures)
  await writeFile(report, markdown)
  console.log(markdown)
} finally {
  await browser.close()
  await system.stop()
}

async function measureUses(page: Page): Promise<Map<string, HeldTimes[]>> {
  const held = new Map<string, HeldTimes[]>()
  const live: Use = {
    name: 'Watch a new row come and grow, twenty changes a second, from the top and from below',
    do: async () => {
      const abort = new AbortController()
      const working = workLive(system.database, abort.signal)
      await page.waitForTimeout(2500)
      await page.evaluate(() => window.scrollTo(0, 5000))
      await page.waitForTimeout(2500)
      await page.evaluate(() => window.scrollTo(0, 0))
      abort.abort()
      await working
    },
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const use of [...uses, live]) {
      const times = await heldWhile(page, () => use.do(page))
      held.set(use.name, [...(held.get(use.name) ?? []), times])
    }
  }
  return held
}

async function untilSearchable({ database }: BoardSystem): Promise<void> {
  for (;;) {
    const waiting = await database
      .selectFrom('prompts')
      .select('id')
      .whereRef('searchable_revision', '<', 'revision')
      .executeTakeFirst()
    if (!waiting) return
    await wait(500)
  }
}
