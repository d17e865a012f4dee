import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { HttpService } from './create-http-service.js'

const STOP_MILLISECONDS = 10_000
const IDLE_CHECK_MILLISECONDS = 50

export interface RunningServer {
  /** As a client on this machine would write it, such as `http://127.0.0.1:9000`. */
  readonly url: string
  readonly port: number
  /** Takes no more requests, lets running ones finish, and cuts what is still open after ten seconds. */
  stop(options?: { withinMilliseconds?: number }): Promise<void>
}

export interface ListenOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Takes any free port when `port` is in use. */
  readonly fallback?: boolean
}

/** Listens for a service. Resolves when it answers; a port in use is an error that names it, unless there is a fallback. */
export async function serve(
  { app, stopping }: Pick<HttpService, 'app' | 'stopping'>,
  { host, port, fallback = false }: ListenOptions,
): Promise<RunningServer> {
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer((request, response) => void answer(request, response))
  await listen(server, host, port).catch(async (error: NodeJS.ErrnoException) => {
    if (!fallback || error.code !== 'EADDRINUSE') throw asListenError(error, host, port)
    await listen(server, host, 0)
  })
  const address = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  let stopped: Promise<void> | undefined
  return {
    url: `http://${name.includes(':') ? `[${name}]` : name}:${address.port}`,
    port: address.port,
    stop: ({ withinMilliseconds = STOP_MILLISECONDS } = {}) =>
      (stopped ??= stop(server, stopping, withinMilliseconds)),
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
}

async function stop(server: Server, stopping: AbortController, withinMilliseconds: number): Promise<void> {
  stopping.abort()
  // A connection is kept alive after its answer: it becomes idle at any time until then.
  const tidy = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MILLISECONDS)
  const cut = setTimeout(() => server.closeAllConnections(), withinMilliseconds)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  clearTimeout(cut)
  clearInterval(tidy)
}

function asListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const [code, message] = listenProblems(host, port)[error.code ?? ''] ?? []
  return code && message ? new PipelineError('unavailable', code, message, { cause: error }) : error
}

function listenProblems(host: string, port: number): Readonly<Record<string, readonly [string, string]>> {
  const unknownHost = ['host_unknown', `${host} is not an address of this machine. Set HOST to one.`] as const
  return {
    EADDRINUSE: [
      'port_in_use',
      `Port ${port} on ${host} is in use by another program. Stop that program, or set PORT to another one.`,
    ],
    EACCES: [
      'port_not_allowed',
      `This user may not listen on port ${port}. Set PORT to a number from 1024 up.`,
    ],
    EADDRNOTAVAIL: unknownHost,
    ENOTFOUND: unknownHost,
  }
}
