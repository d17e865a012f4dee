import PQueue from 'p-queue'
import { PipelineError } from '@mega-pipeline/pipeline'

export interface RequestSlotsOptions {
  /** Requests that are worked on at once. */
  readonly concurrency: number
  /** Requests that may wait for one of them to end. */
  readonly waiting: number
}

/** Bounds the work that requests can ask for at once: some are worked on, some wait, and the rest is sent away. */
export class RequestSlots {
  private readonly queue: PQueue
  private readonly waiting: number

  constructor({ concurrency, waiting }: RequestSlotsOptions) {
    this.queue = new PQueue({ concurrency })
    this.waiting = waiting
  }

  /**
   * Waits for a slot and gives the function that frees it. A client that leaves while it waits loses its place.
   * @throws PipelineError `rate_limited` (429) at once when as many wait already as may; the signal's reason
   */
  async take(signal: AbortSignal): Promise<() => void> {
    const isBusy = this.queue.pending >= this.queue.concurrency
    if (isBusy && this.queue.size >= this.waiting) throw tooMany()
    return new Promise((resolve, reject) => {
      const holdSlot = (): Promise<void> => new Promise((free) => resolve(free))
      this.queue.add(holdSlot, { signal }).catch(reject)
    })
  }

  /** Does work in a slot; see {@link take}. */
  async run<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    const free = await this.take(signal)
    try {
      return await work()
    } finally {
      free()
    }
  }
}

function tooMany(): PipelineError {
  return new PipelineError(
    'unavailable',
    'rate_limited',
    'This service has as much work as it takes at once. Wait for the time that Retry-After says, and send it again.',
  )
}
