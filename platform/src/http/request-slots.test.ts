import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { RequestSlots } from './request-slots.js'

const { signal } = new AbortController()

test('as many as may are worked on at once, the next one waits for its turn', async () => {
  const slots = new RequestSlots({ concurrency: 2, waiting: 1 })
  const free = await slots.take(signal)
  await slots.take(signal)
  let isTaken = false
  const third = slots.take(signal).then(() => (isTaken = true))
  await Promise.resolve()
  expect(isTaken).toBe(false)
  free()
  await third
  expect(isTaken).toBe(true)
})

test('when the waiting room is full, a request is sent away at once', async () => {
  const slots = new RequestSlots({ concurrency: 1, waiting: 1 })
  await slots.take(signal)
  void slots.take(signal)
  await expect(slots.take(signal)).rejects.toMatchObject({ code: 'rate_limited' })
})

test('without a waiting room only free slots are given', async () => {
  const slots = new RequestSlots({ concurrency: 1, waiting: 0 })
  const free = await slots.take(signal)
  await expect(slots.take(signal)).rejects.toMatchObject({ code: 'rate_limited' })
  free()
  await nextTurn()
  await expect(slots.run(signal, async () => 'done')).resolves.toBe('done')
})

test('who leaves while waiting makes room for another', async () => {
  const slots = new RequestSlots({ concurrency: 1, waiting: 1 })
  const free = await slots.take(signal)
  const impatient = new AbortController()
  const left = slots.take(impatient.signal)
  impatient.abort()
  await expect(left).rejects.toThrow(/abort/i)
  const waiting = slots.take(signal)
  free()
  await expect(waiting).resolves.toBeTypeOf('function')
})

test('a slot is free again after a failure', async () => {
  const slots = new RequestSlots({ concurrency: 1, waiting: 0 })
  await expect(slots.run(signal, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  await nextTurn()
  await expect(slots.run(signal, async () => 'done')).resolves.toBe('done')
})
