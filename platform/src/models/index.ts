export { modelEntries } from './entries/index.js'
export type { DebianTree, ModelEntry, ModelFile, ModelSource } from './model-entry.js'
