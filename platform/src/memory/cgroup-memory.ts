/** What the files of a control group say of its memory. */
interface GroupFiles {
  /** `memory.max` (version 2) or `memory.limit_in_bytes` (version 1). */
  readonly limit: string
  /** `memory.current` or `memory.usage_in_bytes`. */
  readonly usage: string
  /** `memory.stat`. */
  readonly stat: string
}

/**
 * Bytes that a control group may still take: its limit less its working set, which is what it uses without the file
 * cache that the kernel gives up first. So counts Kubernetes (`memory.available`,
 * https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/).
 * @returns undefined without a limit; version 1 says so by a limit that no machine has
 */
export function freeInGroup({ limit, usage, stat }: GroupFiles): number | undefined {
  const [most, used] = [Number.parseInt(limit, 10), Number.parseInt(usage, 10)]
  if (!Number.isSafeInteger(most) || !Number.isSafeInteger(used)) return undefined
  // In version 1 the total counts the groups below as well, as the usage does; in version 2 all figures do.
  const cache = valueOf(stat, 'total_inactive_file') ?? valueOf(stat, 'inactive_file') ?? 0
  const workingSet = Math.max(0, used - cache)
  return Math.max(0, most - workingSet)
}

/** `MemAvailable` of `/proc/meminfo` in bytes: what the whole machine can give without swapping. */
export function availableMemory(meminfo: string): number | undefined {
  const kilobytes = valueOf(meminfo, 'MemAvailable:')
  return kilobytes === undefined ? undefined : kilobytes * 1024
}

/**
 * The groups whose limits hold for a process, by what `/proc/self/cgroup` says: its own and all above it. A container
 * may be told its name outside and see only itself, at the root, so the root is always one of them.
 * @returns paths such as `/kubepods/pod1`, of the version that counts memory
 */
export function groupPaths(membership: string): { readonly version: 1 | 2; readonly paths: string[] } {
  const lines = membership.split('\n').map((line) => line.split(':'))
  const first = lines.find(([, controllers]) => controllers?.split(',').includes('memory'))
  const own = (first ?? lines.find(([hierarchy]) => hierarchy === '0'))?.slice(2).join(':') ?? '/'
  const names = own.split('/').filter((name) => name !== '' && name !== '..')
  const paths = names.map((_name, index) => `/${names.slice(0, index + 1).join('/')}`)
  return { version: first ? 1 : 2, paths: ['/', ...paths] }
}

/** The number after a name at the beginning of a line. */
function valueOf(lines: string, name: string): number | undefined {
  const words = lines.split('\n').map((line) => line.trim().split(/\s+/))
  const value = Number(words.find(([key]) => key === name)?.[1])
  return Number.isFinite(value) ? value : undefined
}
