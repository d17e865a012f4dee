import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { membersOf, readUsage } from './process-usage.js'

describe.runIf(process.platform === 'linux')('what processes use', () => {
  test('is what the process itself knows of it', () => {
    const usage = readUsage(process.pid)
    const { user, system } = process.cpuUsage()
    // The count has hundredths of a second, and goes on meanwhile.
    expect(Math.abs((usage?.cpuSeconds ?? 0) - (user + system) / 1e6)).toBeLessThan(0.5)
    const share = (usage?.residentBytes ?? 0) / process.memoryUsage.rss()
    expect(share).toBeGreaterThan(0.7)
    expect(share).toBeLessThan(1.4)
  })

  test('of a process that is gone is not known', async () => {
    const child = spawn('true')
    await once(child, 'close')
    expect(readUsage(child.pid ?? 0)).toBeUndefined()
  })

  test('a group is all the programs of a pipe', async () => {
    const child = spawn('/bin/sh', ['-c', 'cat | cat'], { detached: true, stdio: ['pipe', 'pipe', 'ignore'] })
    child.stdin.write('x')
    await once(child.stdout, 'data')
    const pid = child.pid ?? 0
    expect(membersOf(new Set([pid])).get(pid)?.length).toBeGreaterThanOrEqual(2)
    child.stdin.end()
    await once(child, 'close')
  })
})
