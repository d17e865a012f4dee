import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import type { Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { serveGeneration } from './__fixtures__/serve-generation.js'

let served: ServedForTest
afterEach(() => served.stop())

async function ask(): Promise<number> {
  const response = await served.fetch(`${served.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ messages: [{ role: 'user', content: 'Hello.' }], max_tokens: 2 }),
  })
  return response.status
}

function childProcesses(): string[] {
  return readdirSync('/proc/self/task').flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  )
}

/** Sockets of a process that could reach another machine, by their number in the kernel's tables (man 5 proc). */
function networkSockets(processId: string): string[] {
  const tables = ['tcp', 'tcp6', 'udp', 'udp6'].map((name) => readFileSync(`/proc/net/${name}`, 'utf8'))
  const lines = tables.flatMap((table) => table.trim().split('\n').slice(1))
  const known = new Set(lines.map((line) => `socket:[${line.trim().split(/ +/)[9]}]`))
  const files = readdirSync(`/proc/${processId}/fd`).map((file) => `/proc/${processId}/fd/${file}`)
  return files.map(targetOf).filter((target) => known.has(target))
}

/** Nothing for a file that was closed in the meantime. */
function targetOf(file: string): string {
  try {
    return readlinkSync(file)
  } catch {
    return ''
  }
}

describe.runIf(process.platform === 'linux')('the process of the engine', () => {
  test('is dropped after each use when nothing is to be kept, and started again', async () => {
    served = await serveGeneration({ MODEL_KEEP_ALIVE: '0' })
    for (let time = 0; time < 2; time++) {
      expect(childProcesses()).toEqual([])
      expect(await ask()).toBe(200)
      await expect.poll(childProcesses).toEqual([])
    }
  })

  test('stays when it is to be kept', async () => {
    served = await serveGeneration({ MODEL_KEEP_ALIVE: 'always' })
    await ask()
    expect(childProcesses()).toHaveLength(1)
  })

  test('talks to no other machine, and neither does the service', async () => {
    const reached = new Set<string>()
    const note = (message: unknown): void => {
      const { socket } = message as { socket: Socket }
      socket.once('connect', () => reached.add(`http://${socket.remoteAddress}:${socket.remotePort}`))
    }
    subscribe('net.client.socket', note)
    served = await serveGeneration()
    expect(await ask()).toBe(200)
    unsubscribe('net.client.socket', note)
    expect([...reached]).toEqual([served.url])
    expect(networkSockets('self')).not.toEqual([])
    const [engine = ''] = childProcesses()
    expect(networkSockets(engine)).toEqual([])
  })
})
