import { toProblem, type ModelPullView } from '@mega-pipeline/pipeline'
import type { ModelStore, PullProgress } from '@mega-pipeline/platform/models'

const idle: ModelPullView = {
  state: 'queued',
  activity: null,
  item: null,
  bytes: null,
  totalBytes: null,
  secondsLeft: null,
  problem: null,
}

interface Pull {
  view: ModelPullView
  readonly abort: AbortController
}

/** Fetches models on this machine, one at a time, in the order in which they were asked for. */
export class ModelPulls {
  private readonly store: ModelStore
  private readonly pulls = new Map<string, Pull>()
  private readonly fetched = new Map<string, Date>()
  private line: Promise<void> = Promise.resolve()

  constructor(store: ModelStore) {
    this.store = store
  }

  /** How the download of a model is; undefined when there is none. */
  viewOf(id: string): ModelPullView | undefined {
    return this.pulls.get(id)?.view
  }

  /** When a model was fetched from here. */
  fetchedAt(id: string): Date | undefined {
    return this.fetched.get(id)
  }

  /** Asks for a model. Nothing happens when it is being fetched already; one that failed is tried anew. */
  start(id: string): void {
    const known = this.pulls.get(id)
    if (known && known.view.state !== 'failed') return
    const pull: Pull = { view: idle, abort: new AbortController() }
    this.pulls.set(id, pull)
    this.line = this.line.then(() => this.fetch(id, pull))
  }

  /** Stops a download; what is there of it is kept, and gone on with the next time. */
  cancel(id: string): void {
    this.pulls.get(id)?.abort.abort()
    this.pulls.delete(id)
  }

  async stop(): Promise<void> {
    for (const id of this.pulls.keys()) this.cancel(id)
    await this.line
  }

  private async fetch(id: string, pull: Pull): Promise<void> {
    const { signal } = pull.abort
    if (signal.aborted) return
    pull.view = { ...idle, state: 'fetching' }
    try {
      await this.store.pull(id, {
        signal,
        onProgress: (progress) => {
          pull.view = viewProgress(progress)
        },
      })
      this.fetched.set(id, new Date())
      this.pulls.delete(id)
    } catch (error) {
      if (signal.aborted) return
      const { code, message } = toProblem(error)
      pull.view = { ...idle, state: 'failed', problem: { code, message } }
    }
  }
}

function viewProgress({ activity, item, bytes, totalBytes, secondsLeft }: PullProgress): ModelPullView {
  return {
    state: 'fetching',
    activity,
    item,
    bytes,
    totalBytes: totalBytes ?? null,
    secondsLeft: secondsLeft ?? null,
    problem: null,
  }
}
