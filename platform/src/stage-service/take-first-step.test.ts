import { expect, test } from 'vitest'
import { takeFirstStep } from './take-first-step.js'

async function* counting(log: string[], failsAt?: number): AsyncGenerator<number, void, undefined> {
  try {
    for (let count = 1; count <= 3; count++) {
      if (count === failsAt) throw new Error('failed')
      yield count
    }
  } finally {
    log.push('ended')
  }
}

test('all steps come, the first one too', async () => {
  const seen: number[] = []
  for await (const count of await takeFirstStep(counting([]))) seen.push(count)
  expect(seen).toEqual([1, 2, 3])
})

test('what fails at the first step fails before there is a stream', async () => {
  await expect(takeFirstStep(counting([], 1))).rejects.toThrow('failed')
})

test('a stream that nobody reads ends too', async () => {
  const log: string[] = []
  const steps = await takeFirstStep(counting(log))
  expect(log).toEqual([])
  await steps[Symbol.asyncIterator]().return?.()
  expect(log).toEqual(['ended'])
})
