import { expect, test } from 'vitest'
import { meterTransfer, type PullProgress } from './progress.js'

function meter() {
  const events: Partial<PullProgress>[] = []
  const clock = { time: 0 }
  const report = meterTransfer(
    (event) => events.push(event),
    () => clock.time,
  )
  return {
    events,
    at: (time: number, bytes: number, total?: number) => {
      clock.time = time
      report(bytes, total)
    },
  }
}

test('tells speed and time left', () => {
  const { events, at } = meter()
  at(0, 0, 4000)
  at(1000, 1000, 4000)
  expect(events.at(-1)).toEqual({ bytes: 1000, totalBytes: 4000, bytesPerSecond: 1000, secondsLeft: 3 })
})

test('the speed is that of the last seconds', () => {
  const { events, at } = meter()
  for (let second = 0; second <= 10; second++) at(second * 1000, second * 1000, 100_000)
  for (let second = 11; second <= 20; second++) at(second * 1000, 10_000, 100_000)
  expect(events.at(-1)).toMatchObject({ bytesPerSecond: 0 })
  expect(events.at(-1)).not.toHaveProperty('secondsLeft')
})

test('an unknown total leaves out the time left', () => {
  const { events, at } = meter()
  at(0, 0)
  at(500, 500)
  expect(events.at(-1)).toEqual({ bytes: 500, bytesPerSecond: 1000 })
})

test('reports at most ten times a second, and always the end', () => {
  const { events, at } = meter()
  for (let time = 0; time < 1000; time++) at(time, time, 1000)
  at(999.5, 1000, 1000)
  expect(events).toHaveLength(11)
  expect(events.at(-1)).toMatchObject({ bytes: 1000 })
})
