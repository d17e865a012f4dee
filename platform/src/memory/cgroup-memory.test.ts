import { expect, test } from 'vitest'
import { availableMemory, freeInGroup, groupPaths } from './cgroup-memory.js'

/** A container of 2 GB by version 2, as `cat` shows its files (shortened). */
const second = {
  limit: '2147483648',
  usage: '1610612736',
  stat: 'anon 402653184\nfile 1207959552\nkernel 0\ninactive_anon 402653184\nactive_anon 0\ninactive_file 1073741824\nactive_file 134217728',
}

/** A container of 1 GiB by version 1, with groups below it. */
const first = {
  limit: '1073741824',
  usage: '997449728',
  stat: 'cache 39774208\nrss 69775360\ninactive_file 42490112\nactive_file 97284096\nhierarchical_memory_limit 1073741824\ntotal_cache 839774208\ntotal_inactive_file 742490112\ntotal_active_file 97284096',
}

test('file cache that the kernel gives up first is free', () => {
  expect(freeInGroup(second)).toBe(2147483648 - (1610612736 - 1073741824))
  expect(freeInGroup(first)).toBe(1073741824 - (997449728 - 742490112))
})

test.each(['max', '9223372036854771712', ''])('a group whose limit is "%s" has none', (limit) => {
  expect(freeInGroup({ ...second, limit })).toBeUndefined()
})

test('a group over its limit has nothing free, and never less', () => {
  expect(freeInGroup({ ...second, usage: '9147483648' })).toBe(0)
  expect(freeInGroup({ ...second, usage: '5' })).toBe(2147483648)
})

test('what the machine has is in kilobytes', () => {
  const meminfo = 'MemTotal:       24684084 kB\nMemFree:        21512380 kB\nMemAvailable:   22871196 kB\n'
  expect(availableMemory(meminfo)).toBe(22871196 * 1024)
  expect(availableMemory('MemTotal: 1 kB')).toBeUndefined()
})

test('all groups above a process hold for it', () => {
  expect(groupPaths('0::/kubepods.slice/pod1.slice/box.scope')).toEqual({
    version: 2,
    paths: ['/', '/kubepods.slice', '/kubepods.slice/pod1.slice', '/kubepods.slice/pod1.slice/box.scope'],
  })
  expect(groupPaths('0::/')).toEqual({ version: 2, paths: ['/'] })
})

test('where both versions are there, the one that counts memory is asked', () => {
  const mixed = '9:name=systemd:/\n4:memory:/docker/3f\n1:cpu:/\n0::/elsewhere'
  expect(groupPaths(mixed)).toEqual({ version: 1, paths: ['/', '/docker', '/docker/3f'] })
})

test('a process in a container that was moved, or on a machine without groups, has the root', () => {
  expect(groupPaths('0::/../other')).toEqual({ version: 2, paths: ['/', '/other'] })
  expect(groupPaths('')).toEqual({ version: 2, paths: ['/'] })
})
