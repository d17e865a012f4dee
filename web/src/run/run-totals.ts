import type { CellStage, TaskView } from '@mega-pipeline/pipeline'
import { timesOf } from './timeline-layout'

const stagesInOrder = [
  'transcribe',
  'generate',
  'translate',
  'synthesize',
  'own_voice',
] as const satisfies readonly CellStage[]

/** What the tasks of a stage took together. */
export interface StageTotal {
  /** Null: all stages. */
  readonly stage: CellStage | null
  readonly tasks: number
  /** How many of them another run had brought. */
  readonly reused: number
  /** Seconds that engines worked; two at once count twice. */
  readonly workSeconds: number
  /** Null where nobody could tell of any. */
  readonly cpuSeconds: number | null
  readonly peakMemoryBytes: number | null
  readonly longestWaitSeconds: number
}

/** A total for each stage that has tasks, in the order of a row, and one for all. @param now seconds since 1970 */
export function totalsOf(tasks: readonly TaskView[], now: number): StageTotal[] {
  const present = stagesInOrder.filter((stage) => tasks.some((task) => task.stage === stage))
  const totals = present.map((stage) =>
    totalOf(
      stage,
      tasks.filter((task) => task.stage === stage),
      now,
    ),
  )
  return [...totals, totalOf(null, tasks, now)]
}

function totalOf(stage: CellStage | null, tasks: readonly TaskView[], now: number): StageTotal {
  const own = tasks.filter(({ isReused }) => !isReused)
  const times = own.map((task) => timesOf(task, now))
  const cpuSeconds = own.flatMap((task) => task.cpuSeconds ?? [])
  const peaks = own.flatMap(({ peakMemoryBytes }) => peakMemoryBytes ?? [])
  return {
    stage,
    tasks: tasks.length,
    reused: tasks.length - own.length,
    workSeconds: sum(times.map(({ started, finished }) => finished - started)),
    cpuSeconds: cpuSeconds.length === 0 ? null : sum(cpuSeconds),
    peakMemoryBytes: peaks.length === 0 ? null : Math.max(...peaks),
    longestWaitSeconds: Math.max(0, ...times.map(({ wanted, started }) => started - wanted)),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
