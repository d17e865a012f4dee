import { readFile } from 'node:fs/promises'
import { freemem } from 'node:os'
import { join } from 'node:path'
import { availableMemory, freeInGroup, groupPaths } from './cgroup-memory.js'

/** Where each version of control groups keeps its memory figures. */
const files = {
  1: { mount: 'sys/fs/cgroup/memory', limit: 'memory.limit_in_bytes', usage: 'memory.usage_in_bytes' },
  2: { mount: 'sys/fs/cgroup', limit: 'memory.max', usage: 'memory.current' },
} as const

/**
 * Bytes of memory that can be had without anything being ended or swapped for it: on Linux the least that the machine
 * and the container's groups have, elsewhere what the system calls free.
 * @param root the root of the file system, for tests
 * @returns undefined where it cannot be told. On macOS what Node calls free leaves out the file cache, and is near
 *   nothing on a machine that has run for a day (https://github.com/libuv/libuv/issues/3897)
 */
export async function freeMemory(
  platform: NodeJS.Platform = process.platform,
  root = '/',
): Promise<number | undefined> {
  if (platform === 'darwin') return undefined
  if (platform !== 'linux') return freemem()
  const { version, paths } = groupPaths((await textOf(join(root, 'proc/self/cgroup'))) ?? '')
  const machine = availableMemory((await textOf(join(root, 'proc/meminfo'))) ?? '')
  const groups = await Promise.all(
    paths.map((path) => freeIn(join(root, files[version].mount, path), version)),
  )
  const known = [machine, ...groups].filter((bytes) => bytes !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

async function freeIn(folder: string, version: 1 | 2): Promise<number | undefined> {
  const names = [files[version].limit, files[version].usage, 'memory.stat']
  const [limit, usage, stat] = await Promise.all(names.map((name) => textOf(join(folder, name))))
  if (limit === undefined || usage === undefined || stat === undefined) return undefined
  return freeInGroup({ limit, usage, stat })
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch {
    // The root of version 2 has no figures, and a group that a container does not see has no folder.
    return undefined
  }
}
