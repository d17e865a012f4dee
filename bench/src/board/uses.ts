import type { Page } from 'playwright-core'

/** A way of using the board. */
export interface Use {
  readonly name: string
  readonly do: (page: Page) => Promise<void>
}

/** What people do with a board of thousands of rows. Each begins and ends at its top, with nothing looked for. */
export const uses: readonly Use[] = [
  { name: 'Scroll by the wheel through 40 rows, and back by “To the newest”', do: scroll },
  { name: 'Drag the scroll bar to five places', do: jump },
  { name: 'Type a word into the search, letter by letter, and empty it', do: search },
  { name: 'Filter by state, then show all', do: filter },
  { name: 'Open a text with “Show more”, and close it', do: open },
]

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(600, 600)
  for (let step = 0; step < 80; step++) {
    await page.mouse.wheel(0, 160)
    await page.waitForTimeout(30)
  }
  await page.getByRole('button', { name: 'To the newest' }).click()
  await page.waitForTimeout(300)
}

async function jump(page: Page): Promise<void> {
  for (const share of [0.5, 0.9, 0.2, 0.7, 0]) {
    await page.evaluate((part) => window.scrollTo(0, part * document.body.scrollHeight), share)
    await page.waitForTimeout(500)
  }
}

async function search(page: Page): Promise<void> {
  const field = page.getByRole('searchbox')
  await field.pressSequentially('quartz harbour', { delay: 90 })
  await page.waitForTimeout(1500)
  await field.press('Escape')
  await page.waitForTimeout(1500)
}

async function filter(page: Page): Promise<void> {
  await page.getByLabel('State').selectOption('failed')
  await page.waitForTimeout(1500)
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.waitForTimeout(1500)
}

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show more' }).first().click()
  await page.waitForTimeout(300)
  await page.getByRole('button', { name: 'Show less' }).first().click()
  await page.waitForTimeout(300)
}
