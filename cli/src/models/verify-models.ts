import type { ModelStore } from '@mega-pipeline/platform/models'
import type { Terminal } from '../terminal/index.js'

/** Checks models byte by byte and says the outcome of each. Gives how many are damaged. */
export async function verifyModels(
  store: ModelStore,
  terminal: Terminal,
  ids: readonly string[],
): Promise<number> {
  const here = (await store.list()).filter(({ present }) => present).map(({ entry }) => entry.id)
  let damaged = 0
  for (const id of ids.length > 0 ? ids : here) {
    terminal.showPassing(`${id}: reading`)
    const wrong = await store.verify(id)
    if (wrong.length > 0) damaged += 1
    terminal.print(`${id}: ${wrong.length === 0 ? 'whole' : `missing or damaged: ${wrong.join(', ')}`}`)
  }
  return damaged
}
