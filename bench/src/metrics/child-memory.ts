import { readdirSync, readFileSync } from 'node:fs'

/**
 * The most memory that each process started by this one has held so far, in bytes, summed up: what the engines took.
 * Undefined where the system does not tell it as Linux does (`VmHWM` of man 5 proc).
 */
export function childPeakMemory(): number | undefined {
  if (process.platform !== 'linux') return undefined
  const children = readdirSync('/proc/self/task').flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  )
  return children.reduce((sum, child) => {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1]
    return sum + Number(kilobytes ?? 0) * 1024
  }, 0)
}
