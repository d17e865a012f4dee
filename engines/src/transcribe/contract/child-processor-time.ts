import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100

/** Processor time of this process's children so far, in seconds; always 0 where the system does not tell it as Linux does. */
export function childProcessorSeconds(): number {
  if (process.platform !== 'linux') return 0
  const threads = readdirSync('/proc/self/task')
  const children = threads.flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  )
  return children.reduce((sum, child) => sum + ticks(child) / TICKS_PER_SECOND, 0)
}

/** User and system time: the 14th and 15th field of `stat` (man 5 proc), counted after the name in brackets. */
function ticks(child: string): number {
  const stat = readFileSync(`/proc/${child}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}
