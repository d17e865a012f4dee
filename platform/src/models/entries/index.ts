import type { ModelEntry } from '../model-entry.js'

/** Every model the project knows, a file each in this folder. */
export const modelEntries: readonly ModelEntry[] = []
