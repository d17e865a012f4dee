import { readFileSync } from 'node:fs'
import { childProcesses } from './children.js'

/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100

/**
 * Processor time of the processes started by this one so far, in seconds: what the engines computed, whatever else the
 * machine was doing. Undefined where the system does not tell it as Linux does (man 5 proc).
 */
export function childProcessorSeconds(): number | undefined {
  if (process.platform !== 'linux') return undefined
  return childProcesses().reduce((sum, child) => sum + ticks(child) / TICKS_PER_SECOND, 0)
}

/** User and system time: the 14th and 15th field of `stat`, counted after the name in brackets. */
function ticks(child: string): number {
  const stat = readFileSync(`/proc/${child}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}
