/**
 * The main file of an engine's own process: loads one engine and runs what it is told, one thing at a time.
 * A process, not a thread, because only a process can really be stopped in the middle of native code,
 * and because a crash in native code then costs one task and not the service.
 */
import { PipelineError, toProblem } from '@mega-pipeline/pipeline'
import { startMeasuring } from './measure-cost.js'
import type { Command, EngineModule, Reply } from './protocol.js'
import { watchProcesses } from './running-processes.js'

type HostedEngine = ReturnType<EngineModule<unknown>['createEngine']>

let engine: HostedEngine | undefined
let queue: Promise<void> = Promise.resolve()
const aborts = new Map<number, AbortController>()

function reply(message: Reply): void {
  process.send?.(message)
}

async function load(module: string, options: unknown): Promise<void> {
  try {
    const { createEngine } = (await import(module)) as EngineModule<unknown>
    engine = createEngine(options)
    await engine.load()
    reply({ type: 'loaded' })
  } catch (error) {
    console.error(error)
    reply({ type: 'load-failed', problem: toProblem(error) })
  }
}

async function run(id: number, input: unknown, signal: AbortSignal): Promise<void> {
  const measured = startMeasuring()
  try {
    signal.throwIfAborted()
    if (!engine)
      throw new PipelineError('internal', 'engine_not_loaded', 'The engine was used before it was loaded.')
    reply({ type: 'started', id })
    const output = await engine.run(input as never, {
      signal,
      onProgress: (fraction) => reply({ type: 'progress', id, fraction }),
      onPiece: (piece) => reply({ type: 'piece', id, piece }),
    })
    reply({ type: 'done', id, output, cost: measured() })
  } catch (error) {
    if (!signal.aborted && !(error instanceof PipelineError)) console.error(error)
    const problem = toProblem(signal.aborted ? signal.reason : error)
    reply({ type: 'failed', id, problem, cost: measured() })
  } finally {
    aborts.delete(id)
  }
}

watchProcesses((pid, isRunning) => reply({ type: 'program', pid, isRunning }))

process.on('message', (command: Command) => {
  switch (command.type) {
    case 'load':
      queue = load(command.module, command.options)
      break
    case 'run': {
      const abort = new AbortController()
      aborts.set(command.id, abort)
      queue = queue.then(() => run(command.id, command.input, abort.signal))
      break
    }
    case 'abort':
      aborts.get(command.id)?.abort()
      break
  }
})

// A parent that is gone takes its engines with it; Ctrl-C reaches the whole group, and the parent decides.
process.on('disconnect', () => process.exit(0))
process.on('SIGINT', () => {})
