import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { databaseBinaries } from './binaries.js'
import { databaseUser, type DatabaseUser } from './database-user.js'

/** A PostgreSQL data folder that is ready to be served. */
export interface Cluster {
  readonly dataFolder: string
  readonly password: string
  readonly postgres: string
  readonly user: DatabaseUser
}

/** The cluster under `directory`, made on the first call. A kill in the middle leaves nothing that is mistaken for one. */
export async function openCluster(directory: string, durable: boolean): Promise<Cluster> {
  await mkdir(directory, { recursive: true })
  const { initdb, postgres } = await databaseBinaries()
  const dataFolder = join(directory, 'cluster')
  const user = await databaseUser([dataFolder, postgres])
  if (!(await exists(dataFolder))) await initialise(directory, dataFolder, initdb, user, durable)
  const password = await readFile(passwordFile(directory), 'utf8')
  return { dataFolder, password, postgres, user }
}

async function initialise(
  directory: string,
  dataFolder: string,
  initdb: string,
  { owner, prefix }: DatabaseUser,
  durable: boolean,
): Promise<void> {
  const unfinished = `${dataFolder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await writeFile(passwordFile(directory), randomBytes(24).toString('hex'), { mode: 0o600 })
  if (owner) {
    await chown(unfinished, owner.uid, owner.gid)
    await chown(passwordFile(directory), owner.uid, owner.gid)
  }
  const [command = initdb, ...commandArguments] = [
    ...prefix,
    initdb,
    `--pgdata=${unfinished}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile(directory)}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]
  await promisify(execFile)(command, commandArguments, { cwd: directory })
  await rename(unfinished, dataFolder)
}

function passwordFile(directory: string): string {
  return join(directory, 'password')
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
