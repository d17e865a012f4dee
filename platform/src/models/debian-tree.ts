import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { DebianTree } from './model-entry.js'
import type { ReportBytes } from './progress.js'
import { lastLine, watchGrowth } from './sources/package-download.js'
import { runCommand, type CommandResult } from './sources/run-command.js'
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
    await watchGrowth(
      packages,
      fetching.report,
      undefined,
      downloadPackages(tree.packages, packages, join(unfinished, 'apt'), signal),
    )
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

async function downloadPackages(
  names: readonly string[],
  packages: string,
  aptFolder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const run = (options: readonly string[], command: readonly string[]): Promise<CommandResult> =>
    runCommand('apt-get', ['--quiet', '--yes', ...options, ...command], {
      directory: packages,
      environment: { LC_ALL: 'C.UTF-8' },
      ...(signal && { signal }),
    })
  const first = await run(['--option=APT::Sandbox::User=root'], ['download', ...names])
  if (first.exitCode === undefined)
    throw new SourceFailure('this machine has no apt (it is not a Debian or Ubuntu)')
  if (first.exitCode === 0) return
  // The machine's own lists are missing or out of date, and only root may renew them: use lists of our own.
  await mkdir(join(aptFolder, 'lists', 'partial'), { recursive: true })
  const ownLists = [
    '--option=APT::Sandbox::User=root',
    `--option=Dir::State::Lists=${join(aptFolder, 'lists')}`,
    `--option=Dir::Cache=${aptFolder}`,
  ]
  refuseFailure(await run(ownLists, ['update']), 'apt-get update')
  refuseFailure(await run(ownLists, ['download', ...names]), 'apt-get download')
}

function refuseFailure({ exitCode, output }: CommandResult, command: string): void {
  if (exitCode === undefined) throw new SourceFailure(`this machine has no ${command}`)
  if (exitCode !== 0) throw new SourceFailure(`${command} failed: ${lastLine(output)}`)
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
