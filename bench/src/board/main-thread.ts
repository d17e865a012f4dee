import type { CDPSession, Page } from 'playwright-core'

/** How long the page's main thread was held by one task, while something was done. */
export interface HeldTimes {
  /** The longest task, in milliseconds by the clock. */
  readonly longest: number
  /** The longest task in milliseconds of processor time: what it takes when nothing else runs on the machine. */
  readonly longestCpu: number
  readonly tasks: number
}

/** An event of Chromium's trace, as far as it is read here; times are in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

const categories = 'toplevel,disabled-by-default-devtools.timeline,__metadata'

/** Traces the page while something is done, and tells how long single tasks held its main thread. */
export async function heldWhile(page: Page, doing: () => Promise<void>): Promise<HeldTimes> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: traceConfig() })
  await doing()
  await endTracing(session)
  await session.detach()
  return heldTimes(events)
}

function traceConfig() {
  return {
    recordMode: 'recordUntilFull' as const,
    includedCategories: categories.split(','),
    excludedCategories: ['*'],
  }
}

async function endTracing(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.end')
  await complete
}

/** Reads a trace: tasks of the renderer's main thread, the one that its metadata names `CrRendererMain`. */
export function heldTimes(events: readonly TraceEvent[]): HeldTimes {
  const mainThreads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && mainThreads.has(`${pid} ${tid}`),
  )
  const longestOf = (times: number[]): number =>
    times.reduce((longest, time) => Math.max(longest, time), 0) / 1000
  return {
    longest: longestOf(tasks.map(({ dur = 0 }) => dur)),
    longestCpu: longestOf(tasks.map(({ tdur = 0 }) => tdur)),
    tasks: tasks.length,
  }
}
