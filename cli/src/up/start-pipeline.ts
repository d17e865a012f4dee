import { join } from 'node:path'
import { PipelineError } from '@mega-pipeline/pipeline'
import { freePort } from '@mega-pipeline/platform/embedded-database'
import { tryLock, type FileLock, type LockOwner } from '@mega-pipeline/platform/locks'
import { z } from 'zod'
import { Supervisor, type OnServiceEvent } from '../supervisor/index.js'
import { logEvents } from './log-events.js'
import { databaseSpec, serviceSpec, stageServices } from './plan-services.js'
import { isPortFree, portOwner } from './ports.js'

export interface PipelineOptions {
  readonly home: string
  /** The gateway's address. */
  readonly host: string
  readonly port: number
  /** A PostgreSQL of the user's own; without, the embedded one is started. */
  readonly databaseUrl?: string | undefined
  /** Called once nothing stands in the way: no other process runs the pipeline here, and the port is free. */
  readonly onStart?: () => Promise<void>
  readonly onEvent?: OnServiceEvent
  /** Stops what is still starting; `startPipeline` then rejects. */
  readonly signal: AbortSignal
  /** The main file of a service; tests put small ones in their place. */
  readonly serviceModule?: (name: string) => string
}

export interface RunningPipeline {
  /** The board and the API. */
  readonly url: string
  /** Ends everything in order and waits for it. */
  stop(): Promise<void>
  /** Ends everything at once. */
  kill(): void
}

const readySchema = z.object({ url: z.string() })

/**
 * Starts the database, the stage services and the gateway on this machine, and keeps them running. What they write
 * goes to files in the home's folder `logs`.
 * Throws `already_running` when another process does so in the same home, and `port_in_use`.
 */
export async function startPipeline(options: PipelineOptions): Promise<RunningPipeline> {
  const url = `http://127.0.0.1:${options.port}`
  const lock = await takeLock(options.home, url)
  const log = logEvents(logsFolder(options.home))
  const supervisor = new Supervisor({
    onEvent: (event) => {
      log(event)
      options.onEvent?.(event)
    },
  })
  const stop = async (): Promise<void> => {
    await supervisor.stop()
    await lock.release()
  }
  try {
    options.signal.addEventListener('abort', () => void supervisor.stop(), { once: true })
    await refuseBusyPort(options.port)
    await options.onStart?.()
    await startServices(supervisor, options)
    return { url, stop, kill: () => supervisor.kill() }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Who runs the pipeline in this home, if anybody does: `note` is the gateway's address. */
export function pipelineLockPath(home: string): string {
  return join(home, 'locks', 'up.lock')
}

export function logsFolder(home: string): string {
  return join(home, 'logs')
}

async function takeLock(home: string, url: string): Promise<FileLock> {
  const lock = await tryLock(pipelineLockPath(home), url)
  if ('release' in lock) return lock
  throw alreadyRunning(lock.heldBy)
}

function alreadyRunning(owner: LockOwner | undefined): PipelineError {
  const who = owner ? ` (process ${owner.pid}): ${owner.note}` : ''
  return new PipelineError('conflict', 'already_running', `Mega Pipeline is already running${who}`)
}

async function refuseBusyPort(port: number): Promise<void> {
  if (await isPortFree(port)) return
  const owner = await portOwner(port)
  throw new PipelineError(
    'conflict',
    'port_in_use',
    `Port ${port} is in use${owner ? ` by ${owner}` : ' by another program'}. ` +
      `Stop that program, or choose another port: mega up --port ${port + 100}`,
  )
}

async function startServices(supervisor: Supervisor, options: PipelineOptions): Promise<void> {
  const { home, host, port, serviceModule } = options
  const environment = {
    MEGA_HOME: home,
    DATABASE_URL: options.databaseUrl ?? (await startDatabase(supervisor, home)),
  }
  const stages = stageServices.map((service) => ({ ...service, host: '127.0.0.1', fallback: true }))
  const services = [...stages, { name: 'gateway', host, port }]
  await supervisor.start(...services.map((service) => serviceSpec(service, environment, serviceModule)))
}

async function startDatabase(supervisor: Supervisor, home: string): Promise<string> {
  // One port for good, so that the address the services know holds when the database starts again.
  const [ready] = await supervisor.start(databaseSpec(home, await freePort()))
  return readySchema.parse(ready).url
}
