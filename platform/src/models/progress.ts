/** `waiting`: another process fetches the same thing. */
export type PullActivity = 'waiting' | 'downloading' | 'unpacking' | 'checking' | 'done'

/** What a pull is doing right now. */
export interface PullProgress {
  readonly entry: string
  readonly activity: PullActivity
  /** The file or package in hand. */
  readonly item: string
  readonly bytes: number
  /** Missing where the size isn't known beforehand. */
  readonly totalBytes?: number
  readonly bytesPerSecond?: number
  readonly secondsLeft?: number
}

export type OnPullProgress = (progress: PullProgress) => void

/** Reports one transfer: called with the bytes so far. */
export type ReportBytes = (bytes: number, totalBytes?: number) => void

const REPORT_MILLISECONDS = 100
/** The speed shown is that of the last few seconds, so that it follows the network. */
const WINDOW_MILLISECONDS = 5_000

/** Turns byte counts into at most ten progress events a second with speed and time left. */
export function meterTransfer(
  report: (transfer: Omit<PullProgress, 'entry' | 'activity' | 'item'>) => void,
  now: () => number = performance.now.bind(performance),
): ReportBytes {
  const samples: { time: number; bytes: number }[] = []
  let lastReport = Number.NEGATIVE_INFINITY
  return (bytes, totalBytes) => {
    const time = now()
    if (time - lastReport < REPORT_MILLISECONDS && bytes !== totalBytes) return
    lastReport = time
    samples.push({ time, bytes })
    while (samples.length > 2 && time - samples[0]!.time > WINDOW_MILLISECONDS) samples.shift()
    const seconds = (time - samples[0]!.time) / 1000
    const bytesPerSecond = seconds > 0 ? (bytes - samples[0]!.bytes) / seconds : undefined
    report({
      bytes,
      ...(totalBytes !== undefined && { totalBytes }),
      ...(bytesPerSecond !== undefined && { bytesPerSecond }),
      ...(totalBytes !== undefined &&
        bytesPerSecond && { secondsLeft: Math.max(0, totalBytes - bytes) / bytesPerSecond }),
    })
  }
}
