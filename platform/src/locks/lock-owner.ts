import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'

/** Who holds a lock, as written into the lock's file. */
export const lockOwnerSchema = z.object({
  host: z.string(),
  pid: z.int(),
  /** When the process began, in the kernel's own count: tells a reused pid apart. Linux only. */
  began: z.string().optional(),
  /** For people and programs: what the owner is doing, e.g. an address. */
  note: z.string(),
})
export type LockOwner = z.infer<typeof lockOwnerSchema>

/** A sign of life this old means that the owner is gone, where nothing better tells. */
const STALE_MILLISECONDS = 60_000

export function thisProcess(note: string): LockOwner {
  const began = processBegan(process.pid)
  return { host: hostname(), pid: process.pid, ...(began && { began }), note }
}

/** Whether the owner still runs, given how long ago it last touched its lock. */
export function isAlive(owner: LockOwner, silentMilliseconds: number): boolean {
  // Another container may share the folder; its processes can't be seen from here.
  if (owner.host !== hostname()) return silentMilliseconds < STALE_MILLISECONDS
  if (!processExists(owner.pid)) return false
  if (owner.began) return processBegan(owner.pid) === owner.began
  return silentMilliseconds < STALE_MILLISECONDS
}

/** Whether the process runs. One that has ended counts as gone, also while nobody has collected its exit code. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return processStatus(pid)?.[0] !== 'Z'
}

function processBegan(pid: number): string | undefined {
  return processStatus(pid)?.[19]
}

/** The fields of proc(5)'s `/proc/<pid>/stat` from the third on; the command's name before them may hold spaces. */
function processStatus(pid: number): string[] | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return status.slice(status.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
