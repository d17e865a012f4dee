import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { lastLine } from './package-download.js'
import { runCommand, type CommandResult } from './run-command.js'
import { SourceFailure } from './source-failure.js'

interface AptFolders {
  /** Where the packages go. */
  readonly directory: string
  /** For lists of our own, where the machine's can't be used. */
  readonly ownFolder: string
  readonly signal?: AbortSignal | undefined
}

export interface Apt {
  /** What the packages weigh together; undefined where apt does not say. */
  downloadBytes(packages: readonly string[]): Promise<number | undefined>
  download(packages: readonly string[]): Promise<void>
}

/** Downloads Debian packages as they are, which needs no root. */
export function openApt({ directory, ownFolder, signal }: AptFolders): Apt {
  const ownLists = [
    `--option=Dir::State::Lists=${join(ownFolder, 'lists')}`,
    `--option=Dir::Cache=${ownFolder}`,
  ]
  const run = (options: readonly string[], ...command: string[]): Promise<CommandResult> =>
    runCommand('apt-get', ['--quiet', '--yes', '--option=APT::Sandbox::User=root', ...options, ...command], {
      directory,
      environment: { LC_ALL: 'C.UTF-8' },
      ...(signal && { signal }),
    })

  return {
    downloadBytes: async (packages) => {
      const { exitCode, output } = await run([], 'download', '--print-uris', ...packages)
      return exitCode === 0 ? totalBytes(output) : undefined
    },
    download: async (packages) => {
      const first = await run([], 'download', ...packages)
      if (first.exitCode === 0) return
      refuseMissing(first, 'apt (it is not a Debian or Ubuntu)')
      // The machine's own lists are missing or out of date, and only root may renew them: use lists of our own.
      await mkdir(join(ownFolder, 'lists', 'partial'), { recursive: true })
      refuseFailure(await run(ownLists, 'update'), 'apt-get update')
      refuseFailure(await run(ownLists, 'download', ...packages), 'apt-get download')
    },
  }
}

/** Lines of `--print-uris`: the address in quotes, the file's name, its size, its checksum. */
function totalBytes(output: string): number {
  const sizes = [...output.matchAll(/^'[^']+' \S+ (\d+) /gm)].map(([, size]) => Number(size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

export function refuseFailure(result: CommandResult, command: string): void {
  refuseMissing(result, command)
  if (result.exitCode !== 0) throw new SourceFailure(`${command} failed: ${lastLine(result.output)}`)
}

function refuseMissing({ exitCode }: CommandResult, what: string): void {
  if (exitCode === undefined) throw new SourceFailure(`this machine has no ${what}`)
}
