import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds in a page as it is now: the rules that are broken, with the elements that break them. */
export async function barriers(page: Page): Promise<string[][]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
}
