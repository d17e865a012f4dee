import { once } from 'node:events'
import { join } from 'node:path'
import type { Terminal } from '../terminal/index.js'
import { showEvents } from './show-events.js'
import { startPipeline, type PipelineOptions, type RunningPipeline } from './start-pipeline.js'

export interface UpOptions extends Omit<PipelineOptions, 'onEvent' | 'signal'> {
  readonly verbose: boolean
}

/** Runs everything until Ctrl-C or SIGTERM; a second Ctrl-C does not wait for services to end by themselves. */
export async function runUp(terminal: Terminal, options: UpOptions): Promise<void> {
  const logs = join(options.home, 'logs')
  const signal = abortOnSignals()
  terminal.say('Mega Pipeline starts. Ctrl-C stops it.')
  const onEvent = showEvents(terminal, logs, options.verbose)
  try {
    const pipeline = await startPipeline({ ...options, onEvent, signal })
    terminal.print(`The board: ${pipeline.url}`)
    terminal.say(`Logs: ${logs}`)
    if (!signal.aborted) await once(signal, 'abort')
    await stopOrKill(pipeline, terminal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
  terminal.say('Stopped.')
}

function abortOnSignals(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort())
  return controller.signal
}

async function stopOrKill(pipeline: RunningPipeline, terminal: Terminal): Promise<void> {
  terminal.say('Stopping; Ctrl-C again ends everything at once.')
  const kill = (): void => pipeline.kill()
  process.once('SIGINT', kill)
  await pipeline.stop()
  process.removeListener('SIGINT', kill)
}
