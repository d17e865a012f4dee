import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inRepository } from './repository.mjs'

/** Two commands started at once must not install or build at once: the second waits for the first. */
export async function oneAtATime(work, lock = inRepository('.mega', 'set-up.pid')) {
  await mkdir(dirname(lock), { recursive: true })
  let told = false
  while (!(await take(lock))) {
    if (!(await holderLives(lock))) {
      await rm(lock, { force: true })
      continue
    }
    if (!told) console.error('Another command is setting up this clone; waiting for it.')
    told = true
    await wait(500)
  }
  try {
    await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function take(lock) {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

async function holderLives(lock) {
  const pid = Number(await readFile(lock, 'utf8').catch(() => '0'))
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}
