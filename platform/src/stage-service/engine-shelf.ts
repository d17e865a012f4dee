import { PipelineError, type EngineDescription } from '@mega-pipeline/pipeline'

/** What the shelf needs of an engine: it starts by itself when it is used, and gives its memory back when it is closed. */
export interface ShelvedEngine {
  readonly description: EngineDescription
  close(): Promise<void>
}

export interface ShelfOptions {
  /** Seconds without work after which an engine is closed; `Infinity` keeps it. */
  readonly keepAliveSeconds: number
  /** Names by which clients of the API ask for the default engine, such as `whisper-1`. */
  readonly aliases?: readonly string[]
}

/** The engines of a service. Each starts when it is first used, and ends when nobody has used it for a while. */
export class EngineShelf<E extends ShelvedEngine> {
  readonly engines: readonly [E, ...E[]]
  private readonly options: ShelfOptions
  private readonly uses = new Map<E, number>()
  private readonly timers = new Map<E, NodeJS.Timeout>()

  /** The first engine is the default one. */
  constructor(engines: readonly [E, ...E[]], options: ShelfOptions) {
    this.engines = engines
    this.options = options
  }

  get default(): E {
    return this.engines[0]
  }

  /**
   * The engine of this name, or the default one when none is named.
   * @throws PipelineError `model_not_found`, saying which there are
   */
  find(name: string | undefined): E {
    if (name === undefined || this.options.aliases?.includes(name)) return this.default
    const found = this.engines.find(({ description }) => description.id === name)
    if (found) return found
    throw modelNotFound(this.engines.map(({ description }) => description.id))
  }

  /** Works with an engine, which stays up at least as long. */
  async use<Result>(engine: E, work: (engine: E) => Promise<Result>): Promise<Result> {
    clearTimeout(this.timers.get(engine))
    this.uses.set(engine, (this.uses.get(engine) ?? 0) + 1)
    try {
      return await work(engine)
    } finally {
      this.leave(engine)
    }
  }

  async close(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer)
    await Promise.all(this.engines.map((engine) => engine.close()))
  }

  private leave(engine: E): void {
    const others = (this.uses.get(engine) ?? 1) - 1
    this.uses.set(engine, others)
    const { keepAliveSeconds } = this.options
    if (others > 0 || keepAliveSeconds === Infinity) return
    const timer = setTimeout(() => void engine.close(), keepAliveSeconds * 1000)
    this.timers.set(engine, timer.unref())
  }
}

/** @param known the ids that could have been asked for */
export function modelNotFound(known: readonly string[]): PipelineError {
  return new PipelineError(
    'not_found',
    'model_not_found',
    `There is no such model here. There is: ${known.join(', ') || 'none yet'}.`,
  )
}
