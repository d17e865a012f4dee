import { expect, test } from 'vitest'
import { heldTimes } from './main-thread.js'

test('the longest task of the main thread counts, whatever other threads did', () => {
  const task = (tid: number, dur: number, tdur: number) => ({
    name: 'RunTask',
    ph: 'X',
    pid: 1,
    tid,
    dur,
    tdur,
  })
  const names = [
    { name: 'thread_name', ph: 'M', pid: 1, tid: 7, args: { name: 'CrRendererMain' } },
    { name: 'thread_name', ph: 'M', pid: 1, tid: 8, args: { name: 'Compositor' } },
  ]
  const events = [task(8, 90_000, 90_000), task(7, 12_000, 9000), task(7, 30_000, 8000), ...names]
  expect(heldTimes(events)).toEqual({ longest: 30, longestCpu: 9, tasks: 2 })
})
