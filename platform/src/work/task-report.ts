import type { ComputeCost, TaskOutput } from '@mega-pipeline/pipeline'

/** How a task tells what it has done so far. No call waits: what they tell is stored in order, one after another. */
export interface TaskReport {
  /** The engine has turned to the task: what was before was waiting, not work. An engine that steps in later may say so too. */
  started: () => void
  /** Share of the work done, 0 to 1. Told often, stored now and then. */
  progress: (fraction: number) => void
  /** A part of the result that others can go on with. Always stored. */
  part: (output: TaskOutput, fraction: number) => void
  /** What a part of the work took; stored with the end of the task, all parts together. */
  cost: (cost: ComputeCost) => void
}

const PROGRESS_MILLISECONDS = 300

/** A report that stores by `store`; `settled` waits for what is still to be stored, `spent` is what the work took so far. */
export function openReport(store: {
  begin: () => Promise<void>
  save: (fraction: number, output?: TaskOutput) => Promise<void>
}): {
  report: TaskReport
  settled: () => Promise<void>
  spent: () => ComputeCost | null
} {
  let saving: Promise<void> = Promise.resolve()
  let savedAt = 0
  let hasStarted = false
  let spent: ComputeCost | null = null
  const next = (storing: () => Promise<void>): void => {
    saving = saving.then(storing)
    // It is looked at by `settled`; until then a failure is not unheard of.
    saving.catch(() => {})
  }
  const then = (fraction: number, output?: TaskOutput): void => {
    savedAt = Date.now()
    next(() => store.save(fraction, output))
  }
  return {
    report: {
      started: () => {
        if (!hasStarted) next(store.begin)
        hasStarted = true
      },
      progress: (fraction) => {
        if (Date.now() - savedAt >= PROGRESS_MILLISECONDS) then(fraction)
      },
      part: (output, fraction) => then(fraction, output),
      cost: ({ cpuSeconds, peakMemoryBytes }) => {
        spent = {
          cpuSeconds: (spent?.cpuSeconds ?? 0) + cpuSeconds,
          peakMemoryBytes: Math.max(spent?.peakMemoryBytes ?? 0, peakMemoryBytes),
        }
      },
    },
    spent: () => spent,
    settled: () => saving,
  }
}
