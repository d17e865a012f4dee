import type { EngineAbilities, EngineMemory, Step } from '@mega-pipeline/pipeline'
import type { Bucket } from '../bucket/index.js'
import type { ErrorBody, HttpService, KeyRules, RequestSlots } from '../http/index.js'
import type { ModelStore } from '../models/index.js'
import type { Performers } from '../work/index.js'
import type { EngineShelf, JoinEngines, ShelvedEngine } from './engine-shelf.js'

/** What makes one stage service different from the others. */
export interface StageService<E extends ShelvedEngine> {
  /** The name of its container, e.g. `translate-text`. */
  readonly name: string
  readonly version: string
  readonly description: string
  readonly steps: readonly Step[]
  /** Names by which clients of its API ask for the default engine, such as `whisper-1`. */
  readonly aliases?: readonly string[]
  /** The engine, or list of engines, to take when none is named; the first one when left out. */
  readonly preferred?: string | undefined
  /** Makes one engine of several, of which the later ones stand in for the earlier ones. */
  readonly join?: JoinEngines<E>
  /** The engines that this process may use, the best one first; none of them is started yet. */
  openEngines(models: ModelStore): Promise<readonly [E, ...E[]]>
  /** What is made known of an engine, so that it can be chosen. */
  abilitiesOf(engine: E): EngineAbilities
  /** What its engines' processes hold in memory now. */
  readonly runningEngines: () => readonly EngineMemory[]
  /** The tasks of its steps, done with its engines. */
  performers(engines: EngineShelf<E>, bucket: Bucket): Performers
  /** Its standard HTTP API. */
  addRoutes(http: HttpService, served: ServedStage<E>): void
  /** For APIs with an error form of their own; the default is OpenAI's. */
  readonly errorBody?: ErrorBody
  /** For APIs that ask for their key in a way of their own; the default is the bearer header. */
  readonly keyRules?: KeyRules
  /** Paths besides the health checks that need no key. */
  readonly isPublic?: (path: string) => boolean
}

/** What the routes of a stage work with. */
export interface ServedStage<E extends ShelvedEngine> {
  readonly engines: EngineShelf<E>
  readonly slots: RequestSlots
}
