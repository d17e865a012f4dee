import { PipelineError, type EngineDescription, type OnStepDown } from '@mega-pipeline/pipeline'

/** What the shelf needs of an engine: it starts by itself when it is used, and gives its memory back when it is closed. */
export interface ShelvedEngine {
  readonly description: EngineDescription
  close(): Promise<void>
}

/** Makes one engine of several, of which the later ones stand in for the earlier ones. */
export type JoinEngines<E> = (engines: readonly [E, ...E[]], onStepDown?: OnStepDown) => E

export interface ShelfOptions<E> {
  /** Seconds without work after which an engine is closed; `Infinity` keeps it. */
  readonly keepAliveSeconds: number
  /** The engine, or list of engines, that is taken when none is named; the first one of the shelf when left out. */
  readonly preferred?: string | undefined
  /** Names by which clients of the API ask for the default engine, such as `whisper-1`. */
  readonly aliases?: readonly string[]
  /** For lists of engines, such as `openai:whisper-1,moonshine:base`. */
  readonly join?: JoinEngines<E>
  /** Told when an engine of a list gives way to the next one. */
  readonly onStepDown?: OnStepDown
}

/** The engines of a service. Each starts when it is first used, and ends when nobody has used it for a while. */
export class EngineShelf<E extends ShelvedEngine> {
  readonly engines: readonly [E, ...E[]]
  /** What is taken when none is named: an engine of the shelf, or several joined. */
  readonly default: E
  private readonly options: ShelfOptions<E>
  private readonly ladders = new Map<string, { readonly engine: E; readonly rungs: readonly E[] }>()
  private readonly uses = new Map<E, number>()
  private readonly timers = new Map<E, NodeJS.Timeout>()

  /** @throws PipelineError `model_not_found` when there is no such engine as is preferred */
  constructor(engines: readonly [E, ...E[]], options: ShelfOptions<E>) {
    this.engines = engines
    this.options = options
    this.default = options.preferred === undefined ? engines[0] : this.named(options.preferred)
  }

  /** What can be asked for, the default first. */
  get choices(): readonly E[] {
    return [...new Set([this.default, ...this.engines])]
  }

  /**
   * The engine of this name, several joined where the name is a list, or the default one when there is no name.
   * @throws PipelineError `model_not_found`, saying which there are
   */
  find(name: string | undefined): E {
    return name === undefined || this.options.aliases?.includes(name) ? this.default : this.named(name)
  }

  /** Works with an engine, which stays up at least as long. */
  async use<Result>(engine: E, work: (engine: E) => Promise<Result>): Promise<Result> {
    const used = this.ladders.get(engine.description.id)?.rungs ?? [engine]
    for (const one of used) this.enter(one)
    try {
      return await work(engine)
    } finally {
      for (const one of used) this.leave(one)
    }
  }

  async close(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer)
    await Promise.all(this.engines.map((engine) => engine.close()))
  }

  private named(name: string): E {
    // Each engine once: however clients write a list, there are only so many ladders to keep.
    const ids = [...new Set(name.split(',').map((part) => part.trim()))]
    const [first = this.single(name), ...others] = ids.map((id) => this.single(id))
    if (others.length === 0) return first
    const { join, onStepDown } = this.options
    if (join === undefined) return this.single(name)
    const rungs = [first, ...others] as const
    const ladder = this.ladders.get(ids.join(',')) ?? { engine: join(rungs, onStepDown), rungs }
    this.ladders.set(ladder.engine.description.id, ladder)
    return ladder.engine
  }

  private single(name: string): E {
    const found = this.engines.find(({ description }) => description.id === name)
    if (found) return found
    throw modelNotFound(this.engines.map(({ description }) => description.id))
  }

  private enter(engine: E): void {
    clearTimeout(this.timers.get(engine))
    this.uses.set(engine, (this.uses.get(engine) ?? 0) + 1)
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
