import type { ChildProcess } from 'node:child_process'
import type { EngineMemory } from '@mega-pipeline/pipeline'
import { membersOf, readUsage, type ProcessUsage } from './process-usage.js'

interface RunningProcess {
  readonly pid: number
  readonly engine: string
  readonly leadsGroup: boolean
}

/** Hears when a process of an engine starts and when it ends. */
type OnChange = (pid: number, isRunning: boolean) => void

const running = new Map<number, RunningProcess>()
/** The processes of each group; looked for once, when all programs of the group have given an answer. */
const members = new Map<number, number[]>()
let onChange: OnChange = () => {}

/** Notes a process in which an engine works until it ends, with the whole group where it leads one. */
export function noteProcess(engine: string, child: ChildProcess, { leadsGroup = false } = {}): void {
  const { pid } = child
  if (pid === undefined) return
  addProcess({ pid, engine, leadsGroup })
  child.once('exit', () => removeProcess(pid))
}

export function addProcess(noted: RunningProcess): void {
  running.set(noted.pid, noted)
  onChange(noted.pid, true)
}

export function removeProcess(pid: number): void {
  running.delete(pid)
  members.delete(pid)
  onChange(pid, false)
}

/** For the process of an engine, whose own programs only it knows. */
export function watchProcesses(watcher: OnChange): void {
  onChange = watcher
}

/** What the processes of an engine, or of all, have used so far. Those that have ended are not among them. */
export function usageOfEngine(engine?: string): ProcessUsage {
  const noted = [...running.values()].filter((one) => engine === undefined || one.engine === engine)
  return sumOf(allPids(noted))
}

/** The engines that are in memory now, with what their processes hold. */
export function runningEngines(): EngineMemory[] {
  const engines = new Set([...running.values()].map(({ engine }) => engine))
  return [...engines].map((engine) => {
    const { residentBytes } = usageOfEngine(engine)
    return { engine, residentBytes: residentBytes === 0 ? null : residentBytes }
  })
}

function allPids(noted: readonly RunningProcess[]): number[] {
  const unknown = noted.filter(({ pid, leadsGroup }) => leadsGroup && !members.has(pid))
  if (unknown.length > 0) {
    for (const [group, pids] of membersOf(new Set(unknown.map(({ pid }) => pid)))) members.set(group, pids)
  }
  return noted.flatMap(({ pid }) => members.get(pid) ?? [pid])
}

function sumOf(pids: readonly number[]): ProcessUsage {
  const usages = pids.flatMap((pid) => readUsage(pid) ?? [])
  return {
    cpuSeconds: usages.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    residentBytes: usages.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
  }
}
