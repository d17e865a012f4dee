import { mkdir, readFile, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isAlive, lockOwnerSchema, thisProcess, type LockOwner } from './lock-owner.js'

const HEARTBEAT_MILLISECONDS = 10_000
const POLL_MILLISECONDS = 200
/** A lock's file is written in one go; one that is still unreadable after this was left by a crash. */
const WRITING_MILLISECONDS = 5_000

export interface FileLock {
  release(): Promise<void>
}

interface LockOptions {
  /** What the owner does, for those who find the lock held. */
  readonly note: string
  readonly signal?: AbortSignal
  /** Called once when another process holds the lock and this one waits. */
  readonly onWait?: (owner: LockOwner | undefined) => void
}

/** Waits until no other process holds the lock at `path`. A lock whose owner died is taken over. */
export async function acquireLock(path: string, options: LockOptions): Promise<FileLock> {
  let told = false
  for (;;) {
    options.signal?.throwIfAborted()
    const lock = await tryLock(path, options.note)
    if ('release' in lock) return lock
    if (!told) options.onWait?.(lock.heldBy)
    told = true
    await wait(POLL_MILLISECONDS, undefined, options.signal && { signal: options.signal })
  }
}

/** The lock at `path`, or who holds it (unknown while its file is being written). */
export async function tryLock(
  path: string,
  note: string,
): Promise<FileLock | { heldBy: LockOwner | undefined }> {
  await mkdir(dirname(path), { recursive: true })
  for (;;) {
    if (await create(path, note)) return hold(path)
    const held = await inspect(path)
    if (held === 'gone') continue
    if (held.alive) return { heldBy: held.owner }
    await removeDead(path)
  }
}

/** Who holds the lock at `path` now, without taking it. */
export async function lockOwner(path: string): Promise<LockOwner | undefined> {
  const held = await inspect(path)
  return held !== 'gone' && held.alive ? held.owner : undefined
}

async function create(path: string, note: string): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(thisProcess(note)), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function hold(path: string): FileLock {
  const heartbeat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => {})
  }, HEARTBEAT_MILLISECONDS)
  heartbeat.unref()
  return {
    release: async () => {
      clearInterval(heartbeat)
      await rm(path, { force: true })
    },
  }
}

async function inspect(path: string): Promise<'gone' | { owner: LockOwner | undefined; alive: boolean }> {
  try {
    const [content, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    const silent = Date.now() - mtimeMs
    const parsed = lockOwnerSchema.safeParse(parseJson(content))
    return parsed.success
      ? { owner: parsed.data, alive: isAlive(parsed.data, silent) }
      : { owner: undefined, alive: silent < WRITING_MILLISECONDS }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone'
    throw error
  }
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

/** Only one process at a time may judge a lock dead and remove it, or two could both believe to hold it. */
async function removeDead(path: string): Promise<void> {
  const guard = `${path}.takeover`
  try {
    await mkdir(guard)
  } catch {
    const left = await stat(guard).catch(() => undefined)
    if (left && Date.now() - left.mtimeMs > WRITING_MILLISECONDS) await rmdir(guard).catch(() => {})
    await wait(POLL_MILLISECONDS)
    return
  }
  try {
    const held = await inspect(path)
    if (held !== 'gone' && !held.alive) await rm(path, { force: true })
  } finally {
    await rmdir(guard).catch(() => {})
  }
}
