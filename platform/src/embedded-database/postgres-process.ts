import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { processExists } from '../locks/index.js'

const POLL_MILLISECONDS = 50

/** PostgreSQL's own signals: fast shutdown, immediate shutdown, and what nothing can refuse. */
const steps = [
  { signal: 'SIGINT', patienceMilliseconds: 10_000 },
  { signal: 'SIGQUIT', patienceMilliseconds: 5_000 },
  { signal: 'SIGKILL', patienceMilliseconds: 5_000 },
] as const

/** Ends a PostgreSQL server, ever more firmly, and waits until it is gone. */
export async function endProcess(pid: number): Promise<void> {
  for (const { signal, patienceMilliseconds } of steps) {
    if (!send(pid, signal)) return
    const deadline = performance.now() + patienceMilliseconds
    while (performance.now() < deadline) {
      if (!processExists(pid)) return
      await wait(POLL_MILLISECONDS)
    }
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** Whether the process is a PostgreSQL server of this data folder, and not a stranger with the same number. */
export async function isPostgresOf(pid: number, dataFolder: string): Promise<boolean> {
  const command = await commandOf(pid)
  return command.includes('postgres') && command.includes(dataFolder)
}

async function commandOf(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8')
    return (await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command='])).stdout
  } catch {
    return ''
  }
}
