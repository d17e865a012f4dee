import { randomUUID } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Names a temporary file so that others can tell whether its writer still lives. */
export function temporaryName(): string {
  return `${hostname()}~${process.pid}~${randomUUID()}`
}

/**
 * Removes what writers left behind when they died: files of processes of this machine that are gone, and any
 * file untouched for a day. A folder shared by several machines or containers stays safe for all of them.
 */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const written = await stat(path).catch(() => undefined)
    if (!written) continue
    const age = Date.now() - written.mtimeMs
    const [host, writer] = name.split('~')
    const orphaned = host === hostname() && age > MINUTE && !isAlive(Number(writer))
    if (orphaned || age > DAY) await rm(path, { force: true })
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
