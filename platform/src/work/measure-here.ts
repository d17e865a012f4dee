import type { TaskReport } from './task-report.js'

/** Does work that needs no engine, and tells what this process took meanwhile, for whatever it worked. */
export async function measureHere<Output>(
  report: Pick<TaskReport, 'cost'>,
  work: () => Promise<Output>,
): Promise<Output> {
  const before = process.cpuUsage()
  try {
    return await work()
  } finally {
    const { user, system } = process.cpuUsage(before)
    report.cost({ cpuSeconds: (user + system) / 1_000_000, peakMemoryBytes: process.memoryUsage.rss() })
  }
}
