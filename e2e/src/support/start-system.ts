import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '@mega-pipeline/platform/embedded-database'
import { Api } from './api.js'
import type { Home } from './home.js'
import { leftBehind } from './left-behind.js'
import { megaEnvironment, megaProgram } from './mega-command.js'

/** Everything that `mega up` runs, in a home of its own. */
export interface System {
  readonly api: Api
  readonly supervisor: ChildProcess
  /** Ctrl-C. Throws when anything is left afterwards: a process, the port, a lock. */
  stop(): Promise<void>
}

/** Starts the system as a user does, and waits until it says where the board is and offers a language. */
export async function startSystem(home: Home, environment: Record<string, string> = {}): Promise<System> {
  const port = await freePort()
  const supervisor = spawn(process.execPath, [megaProgram, 'up', '--port', String(port)], {
    env: megaEnvironment(home, environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [supervisor.stdout, supervisor.stderr]) {
    stream.on('data', (piece) => (words += String(piece)))
  }
  const api = new Api(`http://127.0.0.1:${port}`)
  const isUp = async (): Promise<boolean> =>
    words.includes('The board:') && (await api.targetLanguages().catch(() => [])).length > 0
  while (!(await isUp())) {
    if (hasEnded(supervisor)) throw new Error(`mega up ended. It said:\n${words}`)
    await wait(200)
  }
  return {
    api,
    supervisor,
    stop: async () => {
      if (!hasEnded(supervisor)) {
        supervisor.kill('SIGINT')
        await once(supervisor, 'exit')
      }
      const left = [...(await leftBehind(home)), ...((await isFree(port)) ? [] : [`port ${port}`])]
      if (left.length > 0) throw new Error(`Ctrl-C left behind: ${left.join('; ')}`)
    },
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
