import { readdirSync, readFileSync } from 'node:fs'

/**
 * Memory that all processes below this one hold now, in bytes, each page counted once among those that share it
 * (`Pss` of man 5 proc). Undefined where the system does not tell it as Linux does.
 */
export function descendantMemory(parent: number = process.pid): number | undefined {
  if (process.platform !== 'linux') return undefined
  return childrenOf(parent).reduce((sum, child) => sum + ownMemory(child) + (descendantMemory(child) ?? 0), 0)
}

function childrenOf(parent: number): number[] {
  return readdirSync(`/proc/${parent}/task`)
    .flatMap((thread) => readFileSync(`/proc/${parent}/task/${thread}/children`, 'utf8').split(' '))
    .filter(Boolean)
    .map(Number)
}

function ownMemory(child: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child}/smaps_rollup`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) * 1024
}
