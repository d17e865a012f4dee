/** Pulls one entry in a process of its own, so that tests can kill it: arguments are the home and the entry as JSON. */
import type { ModelEntry } from '../model-entry.js'
import { openModelStore } from '../model-store.js'

const [home, entry] = process.argv.slice(2) as [string, string]
const parsed = JSON.parse(entry) as ModelEntry
await openModelStore({ home, entries: [parsed] }).pull(parsed.id, {
  onProgress: ({ activity, bytes }) => process.send?.({ activity, bytes }),
})
