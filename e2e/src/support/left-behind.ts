import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from './home.js'
import { processesOf } from './processes.js'

/** What still runs or is held in a home; nothing, after everything was stopped. */
export async function leftBehind(home: Home): Promise<string[]> {
  const processes = await processesOf(home)
  const locks = await readdir(join(home.path, 'locks')).catch(() => [])
  return [
    ...processes.map(({ pid, command }) => `process ${pid}: ${command}`),
    ...locks.map((name) => `lock ${name}`),
  ]
}
