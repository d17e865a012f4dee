import { once } from 'node:events'
import type { Terminal } from '../terminal/index.js'
import { sayMissingModels } from './say-missing-models.js'
import { showEvents } from './show-events.js'
import { logsFolder, startPipeline, type PipelineOptions, type RunningPipeline } from './start-pipeline.js'

export interface UpOptions extends Omit<PipelineOptions, 'onStart' | 'onEvent' | 'signal'> {
  readonly verbose: boolean
}

/** Runs everything until Ctrl-C or SIGTERM; a second Ctrl-C does not wait for services to end by themselves. */
export async function runUp(terminal: Terminal, options: UpOptions): Promise<void> {
  const signal = abortOnSignals()
  const onStart = async (): Promise<void> => {
    terminal.say('Mega Pipeline starts. Ctrl-C stops it.')
    await sayMissingModels(terminal, options.home)
  }
  const onEvent = showEvents(terminal, options.verbose)
  try {
    const pipeline = await startPipeline({ ...options, onStart, onEvent, signal })
    terminal.print(`The board: ${pipeline.url}`)
    terminal.say(`Logs: ${logsFolder(options.home)}`)
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
