import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { processExists } from '@mega-pipeline/platform/locks'
import type { Home } from './home.js'

/** A process that works in a home. */
export interface FoundProcess {
  readonly pid: number
  readonly parent: number
  /** Program and arguments, with spaces between them. */
  readonly command: string
  readonly environment: Readonly<Record<string, string>>
}

/** Every process that names the home in its arguments or its environment. Reads `/proc`, so it needs Linux. */
export async function processesOf(home: Home): Promise<FoundProcess[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(names.map((name) => readProcess(Number(name))))
  return found.filter(
    (one): one is FoundProcess =>
      one !== null && (one.command.includes(home.path) || one.environment['MEGA_HOME'] === home.path),
  )
}

/** Null for a process that is gone, or somebody else's. */
async function readProcess(pid: number): Promise<FoundProcess | null> {
  const read = (file: string): Promise<string> => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')
  const [command, environment, status] = await Promise.all([read('cmdline'), read('environ'), read('stat')])
  if (pid === process.pid || !processExists(pid)) return null
  return {
    pid,
    // proc(5): the parent is the second field after the name of the command, which may hold spaces.
    parent: Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]),
    command: command.replaceAll('\0', ' ').trim(),
    environment: Object.fromEntries(
      environment.split('\0').map((line) => {
        const [name = '', ...value] = line.split('=')
        return [name, value.join('=')]
      }),
    ),
  }
}

/** The process of a service, e.g. `translate-text`; waits until there is one. */
export function serviceProcess(home: Home, name: string): Promise<FoundProcess> {
  return waitForProcess(home, ({ command }) => command.includes(`services/${name}/dist/main.js`))
}

/** The process in which the engine of a service computes. */
export async function engineProcess(home: Home, serviceName: string): Promise<FoundProcess> {
  const service = await serviceProcess(home, serviceName)
  return waitForProcess(
    home,
    ({ command, parent }) => parent === service.pid && command.includes('engine-process.js'),
  )
}

/** PostgreSQL itself, not the process that looks after it. */
export async function postgresProcess(home: Home): Promise<FoundProcess> {
  return waitForProcess(home, ({ command }) => /\/postgres -D /.test(command))
}

async function waitForProcess(home: Home, isIt: (found: FoundProcess) => boolean): Promise<FoundProcess> {
  for (;;) {
    const found = (await processesOf(home)).find(isIt)
    if (found) return found
    await wait(50)
  }
}
