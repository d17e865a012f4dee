import { readFileSync } from 'node:fs'
import { childProcesses } from './children.js'

/**
 * The most memory that each process started by this one has held so far, in bytes, summed up: what the engines took.
 * Undefined where the system does not tell it as Linux does (`VmHWM` of man 5 proc).
 */
export function childPeakMemory(): number | undefined {
  if (process.platform !== 'linux') return undefined
  return childProcesses().reduce((sum, child) => {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1]
    return sum + Number(kilobytes ?? 0) * 1024
  }, 0)
}
