import { freePort } from '@mega-pipeline/platform/embedded-database'
import { megaHome } from '@mega-pipeline/platform/home'
import { lockOwner } from '@mega-pipeline/platform/locks'
import type { Terminal } from '../terminal/index.js'
import { pipelineLockPath, startPipeline } from '../up/index.js'
import { GatewayClient } from './gateway-client.js'

/** Uses the gateway at `url`, or the one that runs on this machine, or starts everything for as long as it is used. */
export async function withGateway<Result>(
  terminal: Terminal,
  url: string | undefined,
  use: (client: GatewayClient, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const abort = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => abort.abort())
  const running = url ?? (await lockOwner(pipelineLockPath(megaHome())))?.note
  if (running !== undefined) return use(new GatewayClient(running), abort.signal)

  terminal.say('Nothing runs here yet: the services start for this run. (mega up keeps them running.)')
  const pipeline = await startPipeline({
    home: megaHome(),
    host: '127.0.0.1',
    port: await freePort(),
    databaseUrl: process.env['DATABASE_URL'],
    signal: abort.signal,
  })
  try {
    return await use(new GatewayClient(pipeline.url), abort.signal)
  } finally {
    await pipeline.stop()
  }
}
