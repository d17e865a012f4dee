import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { PipelineError } from '@mega-pipeline/pipeline'
import { awaitReady } from './await-ready.js'
import { BackOff, patientBackOff, type BackOffSettings } from './back-off.js'
import type { OnServiceEvent, ServiceSpec } from './service-spec.js'

export interface SupervisedServiceOptions {
  readonly onEvent: OnServiceEvent
  readonly backOff?: BackOffSettings
  /** How often in a row it may end before it was ever ready, until starting it is given up. */
  readonly startAttempts?: number
  /** How long it may take to end by itself when it is stopped. */
  readonly stopMilliseconds?: number
}

const START_ATTEMPTS = 4
const STOP_MILLISECONDS = 12_000
const REMEMBERED_LINES = 8

/** One program that is started, started again whenever it ends, and ended together with all it started. */
export class SupervisedService {
  readonly spec: ServiceSpec
  private readonly options: SupervisedServiceOptions
  private readonly stopping = new AbortController()
  private readonly lastLines: string[] = []
  private child: ChildProcess | undefined
  private running: Promise<void> | undefined

  constructor(spec: ServiceSpec, options: SupervisedServiceOptions) {
    this.spec = spec
    this.options = options
  }

  /**
   * Starts it. Resolves with its readiness message when it is ready for the first time; rejects with
   * `service_not_started` and its last words when it keeps ending before.
   */
  start(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.running = this.keepRunning(resolve, reject)
    })
  }

  /** Asks it to end, and kills it with all it started when it does not. */
  async stop(): Promise<void> {
    this.stopping.abort()
    const { child } = this
    if (child && isRunning(child)) {
      child.kill('SIGTERM')
      const patience = setTimeout(() => killGroup(child), this.options.stopMilliseconds ?? STOP_MILLISECONDS)
      await this.running
      clearTimeout(patience)
    }
    await this.running
    this.options.onEvent({ type: 'stopped', service: this.spec.name })
  }

  /** Ends it at once. */
  kill(): void {
    this.stopping.abort()
    if (this.child) killGroup(this.child)
  }

  private async keepRunning(
    onReady: (message: unknown) => void,
    onGivenUp: (error: Error) => void,
  ): Promise<void> {
    const { onEvent, startAttempts = START_ATTEMPTS } = this.options
    const { signal } = this.stopping
    const service = this.spec.name
    const backOff = new BackOff(this.options.backOff ?? patientBackOff)
    let wasReady = false
    for (let attempt = 1; !signal.aborted; attempt++) {
      const began = performance.now()
      const reason = await this.runOnce((message) => {
        wasReady = true
        onEvent({ type: 'ready', service, seconds: (performance.now() - began) / 1000 })
        onReady(message)
      })
      if (signal.aborted) break
      if (!wasReady && attempt === startAttempts) {
        onGivenUp(this.notStarted(reason))
        return
      }
      const restartInMilliseconds = backOff.after(performance.now() - began)
      onEvent({ type: 'ended', service, reason, restartInMilliseconds })
      await wait(restartInMilliseconds, undefined, { signal }).catch(() => {})
    }
    onGivenUp(new PipelineError('cancelled', 'cancelled', `${service} was stopped.`))
  }

  /** Gives the reason why it ended. */
  private async runOnce(onReady: (message: unknown) => void): Promise<string> {
    const child = this.launch()
    this.child = child
    const ended = new AbortController()
    const exit = Promise.race([once(child, 'exit'), failure(child)])
    void awaitReady(child, ended.signal).then(onReady, () => {})
    const [code, signal] = (await exit) as [number | null, string | null]
    ended.abort()
    // What it started must not outlive it.
    killGroup(child)
    return signal ? `signal ${signal}` : `exit code ${code}`
  }

  private launch(): ChildProcess {
    const { module, name, environment } = this.spec
    const child = fork(module, this.spec.arguments ?? [], {
      env: { ...process.env, ...environment, MEGA_SUPERVISED: '1' },
      // A process group of its own: Ctrl-C reaches the supervisor alone, which then ends all in order.
      detached: true,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface({ input: stream }).on('line', (line) => {
        this.lastLines.push(line)
        this.lastLines.splice(0, this.lastLines.length - REMEMBERED_LINES)
        this.options.onEvent({ type: 'line', service: name, line })
      })
    }
    if (child.pid) this.options.onEvent({ type: 'started', service: name, pid: child.pid })
    return child
  }

  private notStarted(reason: string): PipelineError {
    const words = this.lastLines.map((line) => `  ${line}`).join('\n')
    return new PipelineError(
      'unavailable',
      'service_not_started',
      `${this.spec.name} does not start (${reason}). Its last words:\n${words || '  (none)'}`,
    )
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}

/** A process that can't be started at all emits `error` and no `exit`. */
async function failure(child: ChildProcess): Promise<[number, null]> {
  await new Promise((resolve) => child.once('error', resolve))
  return [child.exitCode ?? 1, null]
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // All of the group are gone. Windows has no groups.
    child.kill('SIGKILL')
  }
}
