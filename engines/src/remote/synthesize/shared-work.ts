import { untilAborted } from '../until-aborted.js'

interface Work<Result> {
  readonly result: Promise<Result>
  readonly abort: AbortController
  waiting: number
}

/** Work that is done once for all who ask for it at the same time, and given up when nobody waits for it any more. */
export class SharedWork<Result> {
  private readonly works = new Map<string, Work<Result>>()

  /** @throws what the work throws; the signal's reason */
  async run(
    key: string,
    signal: AbortSignal,
    start: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    signal.throwIfAborted()
    const work = this.works.get(key) ?? this.begin(key, start)
    work.waiting += 1
    try {
      return await untilAborted(work.result, signal)
    } finally {
      work.waiting -= 1
      if (work.waiting === 0) {
        work.abort.abort()
        if (this.works.get(key) === work) this.works.delete(key)
      }
    }
  }

  /** Waits until the work under this key is done, if there is any; how it ends is not this caller's business. */
  async settled(key: string, signal: AbortSignal): Promise<void> {
    const work = this.works.get(key)
    if (work === undefined) return
    try {
      await untilAborted(work.result, signal)
    } catch {
      signal.throwIfAborted()
    }
  }

  private begin(key: string, start: (signal: AbortSignal) => Promise<Result>): Work<Result> {
    const abort = new AbortController()
    const work = { result: start(abort.signal), abort, waiting: 0 }
    this.works.set(key, work)
    return work
  }
}
