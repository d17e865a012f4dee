import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { descendantMemory } from './descendant-memory.js'

test.runIf(process.platform === 'linux')('counts children of children', async () => {
  const before = descendantMemory() ?? 0
  const allocate = 'const held = Buffer.alloc(50e6, 1); console.log(held.length); setTimeout(() => {}, 60000)'
  const shell = spawn('/bin/sh', ['-c', `"${process.execPath}" -e '${allocate}'; true`], { detached: true })
  await once(shell.stdout, 'data')
  expect((descendantMemory() ?? 0) - before).toBeGreaterThan(50e6)
  process.kill(-(shell.pid ?? 0), 'SIGKILL')
})
