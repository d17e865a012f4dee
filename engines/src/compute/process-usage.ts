import { readdirSync, readFileSync } from 'node:fs'

/** What a process has used: its CPU seconds so far, those of its ended children among them, and its memory now. */
export interface ProcessUsage {
  readonly cpuSeconds: number
  readonly residentBytes: number
}

/** Linux counts the time of processes in these units for programs, whatever its kernel does (man 5 proc). */
const TICKS_PER_SECOND = 100

/** Undefined when the process is gone, and where the system does not tell it as Linux does. */
export function readUsage(pid: number): ProcessUsage | undefined {
  const fields = readFields(pid)
  if (fields === undefined) return undefined
  const [user, system, childrenUser, childrenSystem] = fields.slice(11, 15)
  const ticks = Number(user) + Number(system) + Number(childrenUser) + Number(childrenSystem)
  return { cpuSeconds: ticks / TICKS_PER_SECOND, residentBytes: Number(fields[21]) * pageBytes() }
}

/** The processes of these process groups, each group under its leader's id. Reads all processes: not for every task. */
export function membersOf(groups: ReadonlySet<number>): Map<number, number[]> {
  const members = new Map([...groups].map((group) => [group, [] as number[]]))
  for (const pid of processIds()) members.get(Number(readFields(pid)?.[2]))?.push(pid)
  return members
}

function processIds(): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').map(Number).filter(Number.isInteger)
}

/** The fields of `/proc/<pid>/stat` from the third on: the second, the name, may hold spaces. */
function readFields(pid: number): string[] | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

let measuredPageBytes: number | undefined

/** Memory stands there in pages, whose size Node does not tell: it is what this process has, in bytes and in pages. */
function pageBytes(): number {
  measuredPageBytes ??= measurePageBytes()
  return measuredPageBytes
}

function measurePageBytes(): number {
  const pages = Number(readFields(process.pid)?.[21])
  return 2 ** Math.round(Math.log2(process.memoryUsage.rss() / pages))
}
