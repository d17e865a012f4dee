import type { PullProgress } from '@mega-pipeline/platform/models'
import { formatBytes, formatSeconds } from './format.js'
import type { Terminal } from './terminal.js'

const BAR_WIDTH = 20
/** Where lines can't be rewritten, one every so often is enough. */
const PLAIN_LINE_MILLISECONDS = 5_000

/** Shows pulls as they go on: a bar that is redrawn on a terminal, plain lines elsewhere. */
export function showPulls(
  terminal: Terminal,
  now: () => number = performance.now.bind(performance),
): (progress: PullProgress) => void {
  let lastStep = ''
  let lastLine = 0
  return (progress) => {
    const step = `${progress.entry} ${progress.activity} ${progress.item}`
    const isNew = step !== lastStep
    lastStep = step
    if (terminal.isInteractive) {
      if (progress.activity === 'done') terminal.say(`${progress.entry}: done`)
      else terminal.showPassing(describe(progress))
    } else if ((isNew && progress.activity !== 'checking') || now() - lastLine >= PLAIN_LINE_MILLISECONDS) {
      lastLine = now()
      terminal.say(describe(progress))
    }
  }
}

function describe(progress: PullProgress): string {
  const { entry, activity, item } = progress
  switch (activity) {
    case 'waiting':
      return `${entry}: another process is fetching it; waiting`
    case 'downloading':
      return `${entry}: ${transfer(progress)}  ${item}`
    case 'unpacking':
      return `${entry}: unpacking ${item}`
    case 'checking':
      return `${entry}: checking ${item}`
    case 'done':
      return `${entry}: done`
  }
}

function transfer({ bytes, totalBytes, bytesPerSecond, secondsLeft }: PullProgress): string {
  const parts =
    totalBytes === undefined
      ? [formatBytes(bytes)]
      : [bar(bytes / totalBytes), `${formatBytes(bytes)} of ${formatBytes(totalBytes)}`]
  if (bytesPerSecond !== undefined) parts.push(`${formatBytes(bytesPerSecond)}/s`)
  if (secondsLeft !== undefined) parts.push(`${formatSeconds(secondsLeft)} left`)
  return parts.join('  ')
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR_WIDTH)
  return '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full)
}
