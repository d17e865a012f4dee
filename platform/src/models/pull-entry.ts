import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { acquireLock } from '../locks/index.js'
import { isGenuine, isRecorded, recordSum } from './checksums.js'
import { fetchDebianTree, holdsDebianTree } from './debian-tree.js'
import { fetchFile, type FileFetch } from './fetch-file.js'
import type { ModelEntry, ModelFile } from './model-entry.js'
import { meterTransfer, type OnPullProgress } from './progress.js'

export interface PullOptions {
  readonly onProgress?: OnPullProgress
  readonly signal?: AbortSignal
}

export interface PullPlaces extends Pick<FileFetch, 'packagesFolder' | 'wantedPaths' | 'unreachable'> {
  /** The entry's folder. */
  readonly directory: string
  /** The file that only one pulling process holds. */
  readonly lock: string
}

/** Fetches what an entry lacks, while no other process does. */
export async function pullEntry(entry: ModelEntry, places: PullPlaces, options: PullOptions): Promise<void> {
  const { directory } = places
  const { onActivity, meter } = reportFor(entry.id, options.onProgress)
  const unfinished = join(directory, '.unfinished')
  await mkdir(directory, { recursive: true })
  const lock = await acquireLock(places.lock, {
    note: `pulling ${entry.id}`,
    onWait: () => onActivity('waiting', entry.id),
    ...(options.signal && { signal: options.signal }),
  })
  try {
    const fetching = { ...places, unfinished, onActivity, meter, signal: options.signal }
    for (const file of entry.files) {
      if (!(await isRecorded(directory, file))) await pullFile(directory, file, fetching)
    }
    if (entry.debian && !(await holdsDebianTree(directory, entry.debian))) {
      await fetchDebianTree({
        tree: entry.debian,
        target: directory,
        unfinished,
        report: meter('Debian packages'),
        onUnpack: () => onActivity('unpacking', 'Debian packages'),
        signal: options.signal,
      })
    }
    await rm(unfinished, { recursive: true, force: true })
  } finally {
    await lock.release()
  }
  onActivity('done', entry.id)
}

async function pullFile(
  directory: string,
  file: ModelFile,
  fetching: Omit<FileFetch, 'file' | 'target'>,
): Promise<void> {
  const target = join(directory, file.path)
  // A kill between moving a file into place and recording it leaves a good file without a record.
  if (!(await isGenuine(target, file, fetching.signal))) await fetchFile({ ...fetching, file, target })
  await recordSum(directory, file)
}

function reportFor(entry: string, onProgress?: OnPullProgress): Pick<FileFetch, 'meter' | 'onActivity'> {
  return {
    meter: (item) =>
      meterTransfer((transfer) => onProgress?.({ entry, activity: 'downloading', item, ...transfer })),
    onActivity: (activity, item) => onProgress?.({ entry, activity, item, bytes: 0 }),
  }
}
