import { fork, type ChildProcess } from 'node:child_process'
import { PipelineError, type Engine, type EngineCall, type EngineDescription } from '@mega-pipeline/pipeline'
import { requireMemory, type MemoryNeed } from './memory-need.js'
import type { Command, Reply } from './protocol.js'
import { addProcess, noteProcess, removeProcess } from './running-processes.js'

/** How long an engine may take to notice that it was aborted before its process is killed. */
const ABORT_GRACE_MILLISECONDS = 500

/** What a run fails with inside when the process was killed for the sake of another run, before this one had its turn. */
const notBegun = Symbol('not begun')

/** An engine, and the module that makes it in a process of its own. */
interface EngineHost {
  readonly description: EngineDescription
  readonly module: URL
  readonly options: unknown
  /** What its process needs; where it is not told, the engine always starts. */
  readonly memory?: MemoryNeed | undefined
}

interface Pending {
  call: EngineCall<unknown>
  resolve: (output: unknown) => void
  reject: (error: unknown) => void
}

/**
 * Runs an engine in a process of its own, started at `load` or the first `run`, and started again by the next `run`
 * after it died or was closed.
 * The engine's module exports `createEngine(options)` (see {@link EngineModule}); options and inputs must be
 * structured-cloneable. Aborting asks the engine first and kills its process when it does not listen. Where another
 * engine can stand in, a process that needs more memory than is free is not started.
 */
export function hostEngine<Input, Output, Piece = never>(host: EngineHost): Engine<Input, Output, Piece> {
  let running: Promise<EngineProcess> | undefined

  function started(): Promise<EngineProcess> {
    if (running) return running
    const starting = EngineProcess.start(host, () => {
      if (running === starting) running = undefined
    })
    running = starting
    return starting
  }

  return {
    description: host.description,
    load: async () => {
      await started()
    },
    run: async (input, call) => {
      call.signal.throwIfAborted()
      if (!running && call.othersCanStandIn && host.memory) {
        await requireMemory(host.description.id, host.memory)
      }
      for (;;) {
        const engine = await started()
        call.signal.throwIfAborted()
        try {
          return (await engine.run(input, call as EngineCall<unknown>)) as Output
        } catch (error) {
          if (error !== notBegun) throw error
        }
      }
    },
    close: async () => {
      const closing = running
      running = undefined
      const engine = await closing
      engine?.kill()
    },
  }
}

class EngineProcess {
  private readonly pending = new Map<number, Pending>()
  private nextId = 1
  private killedForAbort = false
  private readonly child: ChildProcess
  private readonly engineId: string
  /** What the engine has started itself, and takes along when it ends. */
  private readonly programs = new Set<number>()

  private constructor(child: ChildProcess, engineId: string) {
    this.child = child
    this.engineId = engineId
  }

  static start({ description, module, options }: EngineHost, onExit: () => void): Promise<EngineProcess> {
    const child = fork(new URL('./engine-process.js', import.meta.url), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    noteProcess(description.id, child)
    const engine = new EngineProcess(child, description.id)
    return new Promise((resolve, reject) => {
      child.on('message', (reply: Reply) => {
        if (reply.type === 'loaded') resolve(engine)
        else if (reply.type === 'load-failed') {
          const { kind, code, message } = reply.problem
          reject(new PipelineError(kind, code, message))
          engine.kill()
        } else if (reply.type === 'program') engine.noteProgram(reply)
        else engine.receive(reply)
      })
      child.on('exit', () => {
        onExit()
        for (const pid of engine.programs) removeProcess(pid)
        const died = new PipelineError(
          'unavailable',
          'engine_died',
          'The engine stopped in the middle of its work, perhaps for lack of memory. It starts again by itself: try again.',
        )
        reject(died)
        engine.failAll(died)
      })
      child.on('error', reject)
      engine.send({ type: 'load', module: module.href, options })
    })
  }

  run(input: unknown, call: EngineCall<unknown>): Promise<unknown> {
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      const abort = (): void => this.abort(id)
      call.signal.addEventListener('abort', abort, { once: true })
      const settle = (): void => {
        call.signal.removeEventListener('abort', abort)
        this.pending.delete(id)
      }
      this.pending.set(id, {
        call,
        resolve: (output) => {
          settle()
          resolve(output)
        },
        reject: (error) => {
          settle()
          reject(call.signal.aborted ? call.signal.reason : error)
        },
      })
      this.send({ type: 'run', id, input })
    })
  }

  kill(): void {
    this.child.kill('SIGKILL')
  }

  private send(command: Command): void {
    if (this.child.connected) this.child.send(command)
  }

  private abort(id: number): void {
    this.send({ type: 'abort', id })
    // The process does one thing at a time, in order: only the first has begun, and only it may need killing.
    const [begun] = this.pending.keys()
    if (id !== begun) return this.pending.get(id)?.reject(notBegun)
    setTimeout(() => {
      if (!this.pending.has(id)) return
      this.killedForAbort = true
      this.kill()
    }, ABORT_GRACE_MILLISECONDS).unref()
  }

  private receive(reply: Exclude<Reply, { type: 'loaded' | 'load-failed' | 'program' }>): void {
    const pending = this.pending.get(reply.id)
    switch (reply.type) {
      case 'started':
        pending?.call.onStart?.()
        break
      case 'progress':
        pending?.call.onProgress?.(reply.fraction)
        break
      case 'piece':
        pending?.call.onPiece?.(reply.piece)
        break
      case 'done':
        pending?.call.onCost?.(reply.cost)
        pending?.resolve(reply.output)
        break
      case 'failed': {
        const { kind, code, message } = reply.problem
        pending?.call.onCost?.(reply.cost)
        pending?.reject(new PipelineError(kind, code, message))
        break
      }
    }
  }

  private noteProgram({ pid, isRunning }: Extract<Reply, { type: 'program' }>): void {
    if (isRunning) {
      this.programs.add(pid)
      addProcess({ pid, engine: this.engineId, leadsGroup: false })
    } else {
      this.programs.delete(pid)
      removeProcess(pid)
    }
  }

  private failAll(died: PipelineError): void {
    for (const { reject } of this.pending.values()) reject(this.killedForAbort ? notBegun : died)
  }
}
