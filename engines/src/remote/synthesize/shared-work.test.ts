import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { SharedWork } from './shared-work.js'

const { signal } = new AbortController()

/** Work that ends when it is told to. */
function controlled() {
  const starts: { signal: AbortSignal; end: (result: string) => void; fail: (error: Error) => void }[] = []
  const start = (itsSignal: AbortSignal): Promise<string> =>
    new Promise((end, fail) => starts.push({ signal: itsSignal, end, fail }))
  return { starts, start }
}

test('what several ask for at once is done once, and again for the next', async () => {
  const { starts, start } = controlled()
  const shared = new SharedWork<string>()
  const both = Promise.all([shared.run('key', signal, start), shared.run('key', signal, start)])
  starts[0]?.end('done')
  expect(await both).toEqual(['done', 'done'])
  const next = shared.run('key', signal, start)
  starts[1]?.end('again')
  expect(await next).toBe('again')
  expect(starts).toHaveLength(2)
})

test('all who wait learn of a failure, and the next one tries anew', async () => {
  const { starts, start } = controlled()
  const shared = new SharedWork<string>()
  const both = [shared.run('key', signal, start), shared.run('key', signal, start)]
  starts[0]?.fail(new Error('No.'))
  for (const one of both) await expect(one).rejects.toThrow('No.')
  const next = shared.run('key', signal, start)
  starts[1]?.end('done')
  expect(await next).toBe('done')
})

test('it goes on while somebody waits, and is given up when nobody does', async () => {
  const { starts, start } = controlled()
  const shared = new SharedWork<string>()
  const [first, second] = [new AbortController(), new AbortController()]
  const leaving = shared.run('key', first.signal, start)
  const staying = shared.run('key', second.signal, start)
  first.abort()
  await expect(leaving).rejects.toMatchObject({ name: 'AbortError' })
  expect(starts[0]?.signal.aborted).toBe(false)
  second.abort()
  await expect(staying).rejects.toMatchObject({ name: 'AbortError' })
  expect(starts[0]?.signal.aborted).toBe(true)
})

test('whoever waits for it to settle does not learn how it ended', async () => {
  const { starts, start } = controlled()
  const shared = new SharedWork<string>()
  await shared.settled('key', signal)
  const failing = shared.run('key', signal, start)
  let isSettled = false
  const settling = shared.settled('key', signal).then(() => (isSettled = true))
  await turn()
  expect(isSettled).toBe(false)
  starts[0]?.fail(new Error('No.'))
  await expect(failing).rejects.toThrow('No.')
  await settling
})
