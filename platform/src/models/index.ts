export { modelEntries } from './entries/index.js'
export type { DebianTree, ModelEntry, ModelFile, ModelSource, PackageSource } from './model-entry.js'
export {
  openModelStore,
  type ModelStatus,
  type ModelStore,
  type ModelStoreOptions,
  type PullOptions,
} from './model-store.js'
export type { OnPullProgress, PullProgress } from './progress.js'
