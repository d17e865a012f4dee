export type { DebianTree, ModelEntry, ModelFile, ModelSource } from './model-entry.js'
