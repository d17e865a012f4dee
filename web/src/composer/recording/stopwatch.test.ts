import { expect, test } from 'vitest'
import { Stopwatch } from './stopwatch'

test('counts what passes while it runs, and only that', () => {
  let time = 5000
  const watch = new Stopwatch(() => time)
  expect(watch.seconds).toBe(0)
  watch.start()
  time += 1500
  expect(watch.seconds).toBe(1.5)
  watch.stop()
  time += 60_000
  expect(watch.seconds).toBe(1.5)
  watch.start()
  watch.start()
  time += 500
  expect(watch.seconds).toBe(2)
})
