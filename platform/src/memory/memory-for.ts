import type { ModelStore } from '../models/index.js'
import { freeMemory } from './free-memory.js'

/** What an engine needs of the machine's memory, and a look at what is free. */
interface MemoryNeed {
  readonly neededBytes: number
  readonly freeBytes: () => Promise<number | undefined>
}

/** What an engine needs of memory that works with these models, by what was measured of them. */
export function memoryFor(models: ModelStore, ids: readonly string[]): MemoryNeed {
  const needed = ids.map((id) => models.entry(id).memoryBytes)
  return { neededBytes: needed.reduce((sum, bytes) => sum + bytes, 0), freeBytes: () => freeMemory() }
}
