/** Adds one to the number in a file, ten times, each under the lock: a lost update would show in the sum. */
import { readFile, writeFile } from 'node:fs/promises'
import { acquireLock } from '../file-lock.js'

const [lockPath, counter] = process.argv.slice(2) as [string, string]
for (let round = 0; round < 10; round++) {
  const lock = await acquireLock(lockPath, { note: 'a test' })
  const count = Number(await readFile(counter, 'utf8'))
  await writeFile(counter, String(count + 1))
  // Every other holder dies with the lock in its hands.
  if (round === 9 && process.pid % 2 === 0) process.kill(process.pid, 'SIGKILL')
  await lock.release()
}
