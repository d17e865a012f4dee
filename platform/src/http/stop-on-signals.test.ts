import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

interface Started {
  child: ChildProcess
  output: () => string
}

async function start(args: string[], supervised = '0'): Promise<Started> {
  const child = fork(new URL('./__fixtures__/stoppable-process.js', import.meta.url), args, {
    silent: true,
    env: { ...process.env, MEGA_SUPERVISED: supervised },
  })
  let output = ''
  child.stdout!.on('data', (data: Buffer) => (output += data.toString()))
  await once(child.stdout!, 'data')
  return { child, output: () => output }
}

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops in order and exits with 0', async (signal) => {
  const { child, output } = await start([])
  child.kill(signal)
  expect(await once(child, 'close')).toEqual([0, null])
  expect(output()).toBe('ready\nstopping\nstopped\n')
})

test('a second signal does not wait', async () => {
  const { child } = await start(['slow'])
  child.kill('SIGINT')
  await once(child.stdout!, 'data')
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([130, null])
})

test('a stop that fails exits with 1', async () => {
  const { child } = await start(['failing'])
  child.kill('SIGTERM')
  expect(await once(child, 'close')).toEqual([1, null])
})

test('a supervised process stops when its supervisor is gone', async () => {
  const { child } = await start([], '1')
  child.disconnect()
  expect(await once(child, 'exit')).toEqual([0, null])
})
