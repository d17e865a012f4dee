import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { megaHome } from '@mega-pipeline/platform/home'
import { acquireLock } from '@mega-pipeline/platform/locks'
import { environmentWithoutSettings } from '../support/mega-command.js'
import { outputOf, runCommand, type Ended } from './run-command.js'

/** The Python programs of these tests, as they stand in the source. */
export const pythonPrograms = fileURLToPath(new URL('../../src/clients/python/', import.meta.url))

/** The oldest Python that the packages work with. */
const OLDEST = 10

/** Python with the clients of `requirements.txt`. */
export interface Python {
  readonly command: string
  /** Where Python finds the clients. */
  readonly environment: NodeJS.ProcessEnv
  run(commandArguments: readonly string[], settings?: Readonly<Record<string, string>>): Promise<Ended>
}

/** A Python 3 of this machine that has pip, as a command; undefined where there is none. */
export async function findPython(): Promise<string | undefined> {
  for (const command of ['python3', 'python']) {
    const { exitCode, output } = await runCommand(command, ['-c', 'import pip, sys; print(sys.version)'])
    const [, minor] = /^3\.(\d+)/.exec(output) ?? []
    if (exitCode === 0 && Number(minor) >= OLDEST) return command
  }
  return undefined
}

/** Installs the clients into a folder of their own below `MEGA_HOME`, once per machine, and nothing anywhere else. */
export async function openPython(command: string | undefined): Promise<Python> {
  if (command === undefined) {
    throw new Error(`There is no Python 3.${OLDEST} or newer with pip here. Install python3 and python3-pip.`)
  }
  const environment = { ...environmentWithoutSettings(), PYTHONPATH: await installPackages(command) }
  return {
    command,
    environment,
    run: (commandArguments, settings) =>
      runCommand(command, commandArguments, {
        environment: { ...environment, ...settings },
        // Some leave notes where they run.
        directory: tmpdir(),
      }),
  }
}

/** The folder is named for the packages and for the Python, whose compiled modules suit no other one. */
async function installPackages(command: string): Promise<string> {
  const requirements = join(pythonPrograms, 'requirements.txt')
  const { output: version } = await runCommand(command, ['-c', 'import sys; print(sys.version)'])
  const name = createHash('sha256')
    .update(await readFile(requirements))
    .update(version)
    .digest('hex')
  const tools = join(megaHome(), 'tools')
  const folder = join(tools, `python-${name.slice(0, 12)}`)
  await mkdir(tools, { recursive: true })
  const lock = await acquireLock(`${folder}.lock`, { note: 'installing Python packages for tests' })
  try {
    if (await isThere(folder)) return folder
    const scratch = await mkdtemp(`${folder}.partial-`)
    await pipInstall(command, requirements, scratch).catch(async (error: unknown) => {
      await rm(scratch, { recursive: true })
      throw error
    })
    await rename(scratch, folder)
    return folder
  } finally {
    await lock.release()
  }
}

async function pipInstall(command: string, requirements: string, folder: string): Promise<void> {
  const pip = ['-m', 'pip', 'install', '--requirement', requirements, '--target', folder]
  const manner = ['--only-binary=:all:', '--no-cache-dir', '--quiet', '--disable-pip-version-check']
  outputOf(await runCommand(command, [...pip, ...manner]))
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
