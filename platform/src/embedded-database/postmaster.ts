import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { Cluster } from './cluster.js'
import type { DatabaseSettings } from './database-settings.js'
import { endProcess, isPostgresOf } from './postgres-process.js'

/** A hard kill leaves workers that hold the old memory for a moment; the next start is refused until they end. */
const START_ATTEMPTS = 5
const RETRY_MILLISECONDS = 500
const POLL_MILLISECONDS = 50

/** Starts PostgreSQL and waits until it answers. */
export async function startPostmaster(cluster: Cluster, settings: DatabaseSettings): Promise<ChildProcess> {
  await clearLeftPostmaster(cluster.dataFolder)
  for (let attempt = 1; ; attempt++) {
    const child = launch(cluster, settings)
    if (await becomesReady(child, databaseUrl(cluster.password, settings.port))) return child
    if (attempt === START_ATTEMPTS) {
      throw new Error(`PostgreSQL does not start on port ${settings.port}; its own words are above.`)
    }
    await wait(RETRY_MILLISECONDS)
  }
}

export function databaseUrl(password: string, port: number): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
}

function launch({ dataFolder, postgres, user }: Cluster, { port, durable }: DatabaseSettings): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    ...(!durable && { fsync: 'off', full_page_writes: 'off' }),
  }
  const [command = postgres, ...commandArguments] = [
    ...user.prefix,
    postgres,
    '-D',
    dataFolder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  // In its keeper's process group, so that whoever kills the group ends both.
  return spawn(command, commandArguments, { stdio: ['ignore', 'inherit', 'inherit'] })
}

/** False when the process ended instead, which says its reason on its standard error. */
async function becomesReady(child: ChildProcess, url: string): Promise<boolean> {
  const ended = new Promise<'ended'>((resolve) => {
    child.once('exit', () => resolve('ended'))
    child.once('error', () => resolve('ended'))
  })
  for (;;) {
    const outcome = await Promise.race([ended, answers(url)])
    if (outcome === 'ended') return false
    if (outcome) return true
    await wait(POLL_MILLISECONDS)
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  // A server that is just stopping can end the connection at any moment.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/**
 * What was killed can't clean up: a server without its keeper is stopped, and a note of one that is gone removed,
 * for its process number may by now belong to somebody else, which PostgreSQL would take for its own server.
 */
async function clearLeftPostmaster(dataFolder: string): Promise<void> {
  const note = join(dataFolder, 'postmaster.pid')
  const pid = Number((await readFile(note, 'utf8').catch(() => '')).split('\n')[0])
  if (!pid) return
  if (await isPostgresOf(pid, dataFolder)) await endProcess(pid)
  await rm(note, { force: true })
}

/** Ends a server: open connections are closed, everything committed is kept. */
export async function stopPostmaster(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const exit = once(child, 'exit')
  await endProcess(child.pid)
  await exit
}
