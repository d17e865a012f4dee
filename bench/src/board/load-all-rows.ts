import type { Page } from 'playwright-core'

/** Scrolls down until every row is loaded, then up again. */
export async function loadAllRows(page: Page): Promise<void> {
  const table = page.getByRole('table')
  await table.locator('tbody tr').first().waitFor()
  for (;;) {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await page.waitForTimeout(100)
    const [count, last] = await Promise.all([
      table.getAttribute('aria-rowcount'),
      table.locator('tbody tr').last().getAttribute('aria-rowindex'),
    ])
    if (count === last) break
  }
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForTimeout(1000)
}
