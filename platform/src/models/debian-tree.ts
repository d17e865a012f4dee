import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { DebianTree } from './model-entry.js'
import type { ReportBytes } from './progress.js'
import { openApt, refuseFailure } from './sources/apt.js'
import { watchGrowth } from './sources/package-download.js'
import { runCommand } from './sources/run-command.js'
import { reasonOf, SourceFailure } from './sources/source-failure.js'

/** Written last into the entry's folder: names the packages whose files are all there. */
const MARKER = 'DEBIAN_PACKAGES'

export interface DebianFetch {
  readonly tree: DebianTree
  /** The entry's folder. */
  readonly target: string
  readonly unfinished: string
  readonly report: ReportBytes
  readonly onUnpack: () => void
  readonly signal?: AbortSignal | undefined
}

export async function holdsDebianTree(target: string, tree: DebianTree): Promise<boolean> {
  const marker = await readFile(join(target, MARKER), 'utf8').catch(() => undefined)
  if (marker !== markerOf(tree)) return false
  return access(join(target, tree.proof)).then(
    () => true,
    () => false,
  )
}

/**
 * Fetches Debian packages and unpacks them into the entry's folder, without root and without installing anything.
 * apt verifies them by the signatures of its lists. Only the named packages are fetched, not what they depend on.
 */
export async function fetchDebianTree({ tree, target, ...fetching }: DebianFetch): Promise<void> {
  const { unfinished, signal } = fetching
  await mkdir(unfinished, { recursive: true })
  const scratch = await mkdtemp(join(unfinished, 'debian-'))
  try {
    const packages = join(scratch, 'packages')
    await mkdir(packages)
    const apt = openApt({ directory: packages, ownFolder: join(unfinished, 'apt'), signal })
    const bytes = await apt.downloadBytes(tree.packages)
    await watchGrowth(packages, fetching.report, bytes, apt.download(tree.packages))
    fetching.onUnpack()
    const unpacked = join(scratch, 'tree')
    for (const archive of (await readdir(packages)).filter((name) => name.endsWith('.deb'))) {
      const result = await runCommand('dpkg-deb', ['-x', join(packages, archive), unpacked], {
        directory: scratch,
        ...(signal && { signal }),
      })
      refuseFailure(result, 'dpkg-deb')
    }
    await access(join(unpacked, tree.proof)).catch(() => {
      throw new SourceFailure(`the packages hold no ${tree.proof}`)
    })
    await moveIntoPlace(unpacked, target)
    await writeFile(join(target, MARKER), markerOf(tree))
  } catch (error) {
    throw new PipelineError(
      'unavailable',
      'model_unreachable',
      `The Debian packages ${tree.packages.join(', ')} could not be fetched: ${reasonOf(error, signal)}`,
      { cause: error },
    )
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** The marker is written after this, so a kill in between only means that it is done again. */
async function moveIntoPlace(unpacked: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true })
  await rm(join(target, MARKER), { force: true })
  for (const name of await readdir(unpacked)) {
    await rm(join(target, name), { recursive: true, force: true })
    await mkdir(dirname(join(target, name)), { recursive: true })
    await rename(join(unpacked, name), join(target, name))
  }
}

function markerOf(tree: DebianTree): string {
  return tree.packages.map((name) => `${name}\n`).join('')
}
