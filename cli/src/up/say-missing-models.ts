import { openModelStore } from '@mega-pipeline/platform/models'
import type { Terminal } from '../terminal/index.js'

/** Says which of the models that are used by default have to be fetched. */
export async function sayMissingModels(terminal: Terminal, home: string): Promise<void> {
  const models = await openModelStore({ home }).list()
  const missing = models
    .filter(({ entry, present }) => entry.default && !present)
    .map(({ entry }) => entry.id)
  if (missing.length > 0)
    terminal.say(`Not on this machine: ${missing.join(', ')}. Fetch with: mega models pull`)
}
