import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog } from '../log/index.js'
import { OutageLog } from './outage-log.js'

let messages: string[]
let isDown: boolean
let asked: number
let outages: OutageLog

beforeEach(() => {
  messages = []
  isDown = true
  asked = 0
  const log = openLog(
    { name: 'test', level: 'info' },
    { write: (line) => messages.push((JSON.parse(line) as { msg: string }).msg) },
  )
  const ask = async (): Promise<void> => {
    asked += 1
    if (isDown) throw new Error('down')
  }
  outages = new OutageLog(log, ask, 1)
})
afterEach(() => outages.stop())

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await wait(1)
}

test('an outage is one line at its beginning and one at its end', async () => {
  for (let failure = 0; failure < 100; failure++) outages.failed(new Error('down'))
  await until(() => asked > 3)
  outages.failed(new Error('down'))
  isDown = false
  await until(() => messages.length === 2)
  expect(messages).toEqual(['a store did not answer', 'the stores answer again'])
})

test('the next outage is told again', async () => {
  for (const count of [2, 4]) {
    isDown = true
    outages.failed(new Error('down'))
    const before = asked
    await until(() => asked > before)
    isDown = false
    await until(() => messages.length === count)
    await wait(1)
  }
  expect(messages.slice(2)).toEqual(messages.slice(0, 2))
})

test('a failure while the stores answer is no outage: it is told, and nothing comes back', async () => {
  isDown = false
  outages.failed(new Error('a deadlock'))
  await until(() => asked === 1)
  await wait(1)
  outages.failed(new Error('another deadlock'))
  expect(messages).toEqual(['a store did not answer', 'a store did not answer'])
})
