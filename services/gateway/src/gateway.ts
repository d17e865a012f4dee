import type { EngineOffer } from '@mega-pipeline/pipeline'
import { listEngines } from '@mega-pipeline/platform/database'
import type { SharedModels } from './engines/models.js'
import type { Feed } from './feed.js'
import type { Storage } from './new-prompt.js'
import type { RunDefaults } from './run-settings.js'
import type { SearchIndex } from './search/search-index.js'
import type { StageAddresses } from './stages/stage-addresses.js'

/** What the routes work with. */
export interface Gateway extends Storage {
  readonly feed: Feed
  /** Null where the stage services keep their models elsewhere. */
  readonly models: SharedModels | null
  readonly searchIndex: SearchIndex
  readonly defaults: RunDefaults
  readonly stageAddresses: StageAddresses
  /** Where listeners reach the gateway; undefined where that is how they asked. */
  readonly publicUrl: string | undefined
  readonly limits: {
    readonly audioSeconds: number
    readonly uploadBytes: number
    readonly textCharacters: number
  }
}

/** Services say every ten seconds what they offer: one that was not heard for as long as this is gone, or stands still. */
const OFFERED_NOW_SECONDS = 60

/** The engines that services offer now, for those who want an answer at once. */
export async function offeredNow({ database }: Pick<Gateway, 'database'>): Promise<EngineOffer[]> {
  return (await listEngines(database, OFFERED_NOW_SECONDS)).map(({ offer }) => offer)
}

/** The engines that services have offered, the ones seen last first. Work for one that is away waits in the queue. */
export async function offersOf({ database }: Pick<Gateway, 'database'>): Promise<EngineOffer[]> {
  return (await listEngines(database)).map(({ offer }) => offer)
}
