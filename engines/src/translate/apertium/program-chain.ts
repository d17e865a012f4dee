import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { PipelineError } from '@mega-pipeline/pipeline'
import { noteProcess } from '../../compute/index.js'
import type { Command } from './mode.js'

/** A sentence takes milliseconds; a program that is silent this long is stuck. */
const ANSWER_LIMIT_MILLISECONDS = 20_000
const ANSWER_LIMIT_BYTES = 4_000_000

/**
 * Programs joined by pipes that stay up: each question and each answer ends with a zero byte.
 * Questions are answered one after the other, in order. A chain that died or was aborted starts again by itself.
 */
export class ProgramChain {
  private readonly commands: readonly Command[]
  private readonly environment: NodeJS.ProcessEnv
  private child: ChildProcessWithoutNullStreams | undefined
  private queue: Promise<unknown> = Promise.resolve()

  constructor(commands: readonly Command[], environment: NodeJS.ProcessEnv) {
    this.commands = commands
    this.environment = environment
  }

  /** @throws the signal's reason, or PipelineError `engine_died`. */
  ask(question: string, signal: AbortSignal): Promise<string> {
    const answer = this.queue.then(() => this.exchange(question, signal))
    this.queue = answer.catch(() => {})
    return answer
  }

  close(): void {
    const pid = this.child?.pid
    this.child = undefined
    if (pid === undefined) return
    try {
      // The shell leads a process group of its own, so this ends every program of the chain.
      process.kill(-pid, 'SIGKILL')
    } catch {
      // Already gone.
    }
  }

  private exchange(question: string, signal: AbortSignal): Promise<string> {
    signal.throwIfAborted()
    const child = this.started()
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = []
      let bytes = 0
      const settle = (act: () => void): void => {
        clearTimeout(limit)
        signal.removeEventListener('abort', onAbort)
        child.stdout.removeListener('data', onData)
        child.removeListener('close', onClose)
        act()
      }
      const fail = (error: unknown): void =>
        settle(() => {
          this.close()
          reject(error)
        })
      const onClose = (): void => fail(died())
      const onAbort = (): void => fail(signal.reason)
      const limit = setTimeout(onClose, ANSWER_LIMIT_MILLISECONDS)
      const onData = (chunk: Buffer): void => {
        chunks.push(chunk)
        bytes += chunk.length
        if (chunk.at(-1) === 0) {
          settle(() => resolve(Buffer.concat(chunks).toString('utf8').replaceAll('\0', '')))
        } else if (bytes > ANSWER_LIMIT_BYTES) onClose()
      }
      signal.addEventListener('abort', onAbort)
      child.stdout.on('data', onData)
      child.once('close', onClose)
      child.stdin.write(`${question.replaceAll('\0', ' ')}\0`)
    })
  }

  private started(): ChildProcessWithoutNullStreams {
    if (this.child) return this.child
    const child = spawn('/bin/sh', ['-c', this.commands.map(shellCommand).join(' | ')], {
      env: this.environment,
      detached: true,
      stdio: 'pipe',
    })
    // What the programs complain of may quote the text, so it goes nowhere.
    child.stderr.resume()
    child.stdin.on('error', () => {})
    child.once('close', () => {
      if (this.child === child) this.child = undefined
    })
    noteProcess('apertium', child, { leadsGroup: true })
    this.child = child
    return child
  }
}

function shellCommand(command: Command): string {
  return command.map((part) => `'${part.replaceAll("'", `'\\''`)}'`).join(' ')
}

function died(): PipelineError {
  return new PipelineError(
    'unavailable',
    'engine_died',
    'An Apertium program stopped in the middle of its work. It starts again by itself: try again.',
  )
}
