import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log/index.js'

const ASK_MILLISECONDS = 1000

/** Writes one line when the stores stop to answer, and one when they are back, however many calls fail meanwhile. */
export class OutageLog {
  private readonly log: Log
  private readonly ask: () => Promise<unknown>
  private readonly askMilliseconds: number
  private readonly stopping = new AbortController()
  private isAsking = false

  /** `ask` resolves when all stores answer. */
  constructor(log: Log, ask: () => Promise<unknown>, askMilliseconds = ASK_MILLISECONDS) {
    this.log = log
    this.ask = ask
    this.askMilliseconds = askMilliseconds
  }

  /** Hears of a call that failed. */
  readonly failed = (error: unknown): void => {
    if (this.isAsking || this.stopping.signal.aborted) return
    this.log.warn({ err: error }, 'a store did not answer')
    void this.untilAnswered()
  }

  stop(): void {
    this.stopping.abort()
  }

  private async untilAnswered(): Promise<void> {
    this.isAsking = true
    const { signal } = this.stopping
    for (let tries = 1; !signal.aborted; tries++) {
      const answered = await this.ask().then(
        () => true,
        () => false,
      )
      if (answered) {
        if (tries > 1) this.log.info('the stores answer again')
        break
      }
      await wait(this.askMilliseconds, undefined, { signal, ref: false }).catch(() => {})
    }
    this.isAsking = false
  }
}
