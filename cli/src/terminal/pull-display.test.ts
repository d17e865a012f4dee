import { expect, test } from 'vitest'
import type { PullProgress } from '@mega-pipeline/platform/models'
import { showPulls } from './pull-display.js'
import { openTerminal } from './terminal.js'

const downloading: PullProgress = {
  entry: 'kokoro',
  activity: 'downloading',
  item: 'npm package shards@1.0.4',
  bytes: 50_000_000,
  totalBytes: 100_000_000,
  bytesPerSecond: 5_000_000,
  secondsLeft: 10,
}

function display(isTTY: boolean) {
  const written: string[] = []
  const clock = { time: 10_000 }
  const messages = { write: (text: string) => written.push(text), isTTY, columns: 120 }
  const show = showPulls(openTerminal({ write: () => {} }, messages), () => clock.time)
  return { show, written, clock }
}

test('a terminal shows a bar with bytes, speed and time left, redrawn in place', () => {
  const { show, written } = display(true)
  show(downloading)
  show({ entry: 'kokoro', activity: 'done', item: 'kokoro', bytes: 0 })
  expect(written).toEqual([
    '\r\u001B[Kkokoro: ██████████░░░░░░░░░░  50 MB of 100 MB  5.0 MB/s  10 s left  npm package shards@1.0.4',
    '\r\u001B[K',
    'kokoro: done\n',
  ])
})

test('elsewhere there is a line for each step, and one every few seconds', () => {
  const { show, written, clock } = display(false)
  show(downloading)
  clock.time += 100
  show({ ...downloading, bytes: 51_000_000 })
  clock.time += 5_000
  show({ ...downloading, bytes: 75_000_000 })
  show({ entry: 'kokoro', activity: 'checking', item: 'a.bin', bytes: 0 })
  show({ entry: 'kokoro', activity: 'done', item: 'kokoro', bytes: 0 })
  expect(written.map((line) => line.split('  ')[1] ?? line)).toEqual([
    '50 MB of 100 MB',
    '75 MB of 100 MB',
    'kokoro: done\n',
  ])
})

test('an unknown size shows what is there so far', () => {
  const { show, written } = display(false)
  const { totalBytes: _, secondsLeft: __, ...unknown } = downloading
  show(unknown)
  expect(written).toEqual(['kokoro: 50 MB  5.0 MB/s  npm package shards@1.0.4\n'])
})
