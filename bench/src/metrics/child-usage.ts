import { readdirSync, readFileSync } from 'node:fs'

/** What the processes started by this one have used so far: for measuring engines, which compute in their own. */
export interface ChildUsage {
  readonly processorSeconds: number
  /** The most that each held at one time, summed up. */
  readonly peakMemoryBytes: number
}

/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100

/** Undefined where the system does not tell it as Linux does (man 5 proc). */
export function childUsage(): ChildUsage | undefined {
  if (process.platform !== 'linux') return undefined
  const children = readdirSync('/proc/self/task').flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  )
  return {
    processorSeconds: children.reduce((sum, child) => sum + processorSeconds(child), 0),
    peakMemoryBytes: children.reduce((sum, child) => sum + peakMemory(child), 0),
  }
}

/** User and system time: the 14th and 15th field of `stat`, counted after the name in brackets. */
function processorSeconds(child: string): number {
  const stat = readFileSync(`/proc/${child}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}

function peakMemory(child: string): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) * 1024
}
