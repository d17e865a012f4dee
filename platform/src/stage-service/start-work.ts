import { join } from 'node:path'
import type { EngineMemory, EngineOffer, Step } from '@mega-pipeline/pipeline'
import { openBucket, type Bucket } from '../bucket/index.js'
import {
  offerEngine,
  removeService,
  reportService,
  type Connection,
  type ServiceReport,
} from '../database/index.js'
import type { Log } from '../log/index.js'
import type { TaskWorker } from '../queue/index.js'
import {
  openStores,
  performByKind,
  publishText,
  startReconcileLoop,
  untilItWorks,
  workOnStep,
  type Performers,
} from '../work/index.js'
import type { StageSettings } from './stage-settings.js'

const RECONCILE_MILLISECONDS = 3000
const OFFER_MILLISECONDS = 10_000
const REPORT_MILLISECONDS = 3000

/** The queue worker of a stage service. */
export interface StageWork {
  readonly steps: readonly Step[]
  readonly performers: (bucket: Bucket) => Performers
  readonly offers: readonly EngineOffer[]
  /** What stays the same in its reports. */
  readonly report: Omit<ServiceReport, 'engines'>
  readonly runningEngines: () => readonly EngineMemory[]
}

/** Opens the stores, waiting for them where they are not there yet, and works on the steps until it is stopped. */
export async function startWork(
  { steps, performers, offers, report, runningEngines }: StageWork,
  settings: StageSettings,
  home: string,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const stores = await openStores(settings, log)
  const { database, onError } = stores
  const bucket = await openBucket(settings.BUCKET_URL ?? join(home, 'bucket'))

  const perform = performByKind({ publish: publishText(bucket), ...performers(bucket) })
  const workers: TaskWorker[] = []
  for (const step of steps) {
    workers.push(await workOnStep(stores, step, { concurrency: settings.CONCURRENCY, perform }))
  }
  const loop = startReconcileLoop(stores, { everyMilliseconds: RECONCILE_MILLISECONDS, onError })
  await untilItWorks(() => offerAll(database, offers), log)
  const offering = setInterval(() => void offerAll(database, offers).catch(onError), OFFER_MILLISECONDS)
  const tell = () => reportService(database, { ...report, engines: runningEngines() })
  await untilItWorks(tell, log)
  const reporting = setInterval(() => void tell().catch(onError), REPORT_MILLISECONDS)
  log.info({ steps }, 'working')

  return {
    stop: async () => {
      clearInterval(offering)
      clearInterval(reporting)
      await loop.stop()
      await Promise.all(workers.map((worker) => worker.close({ handBack: true })))
      // A database that is away forgets it by itself later.
      await removeService(database, report.id).catch(onError)
      await stores.close()
    },
  }
}

/** Says which engines are here, so that they can be chosen. */
async function offerAll(database: Connection, offers: readonly EngineOffer[]): Promise<void> {
  for (const offer of offers) await offerEngine(database, offer)
}
