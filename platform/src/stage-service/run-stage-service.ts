import { join } from 'node:path'
import { PipelineError, type EngineOffer, type Step } from '@mega-pipeline/pipeline'
import { openBucket, type Bucket } from '../bucket/index.js'
import { offerEngine, openDatabase, type Connection } from '../database/index.js'
import { megaHome } from '../home/index.js'
import { createHttpService, serve, stopOnSignals } from '../http/index.js'
import { openLog, type Log } from '../log/index.js'
import { openModelStore, type ModelStore } from '../models/index.js'
import { openTaskQueue, type TaskWorker } from '../queue/index.js'
import {
  performByKind,
  publishText,
  startReconcileLoop,
  untilItWorks,
  workOnStep,
  type Performers,
  type Workplace,
} from '../work/index.js'
import { stepsToWorkOn, type StageSettings } from './stage-settings.js'

/** An engine with what it can do for others. */
export interface OpenedEngine {
  readonly offer: EngineOffer
  readonly engine: { load(): Promise<void>; close(): Promise<void> }
  /** The tasks of its service, done with it. */
  readonly performers: (bucket: Bucket) => Performers
}

/** What makes one stage service different from the others. */
export interface StageService {
  /** The name of its container, e.g. `translate-text`. */
  readonly name: string
  readonly version: string
  readonly description: string
  readonly steps: readonly Step[]
  openEngine(models: ModelStore): Promise<OpenedEngine>
}

const RECONCILE_MILLISECONDS = 3000
const OFFER_MILLISECONDS = 10_000

/** Runs a stage service until it is told to stop: one HTTP server and one queue worker around one engine. */
export async function runStageService(service: StageService, settings: StageSettings): Promise<void> {
  const log = openLog({ name: service.name, level: settings.LOG_LEVEL })
  const home = settings.MEGA_HOME ?? megaHome()
  // From the first moment: a service that still waits for its stores must end as well when it is told to.
  const stops: (() => Promise<void>)[] = []
  stopOnSignals(async () => {
    for (const stop of stops.toReversed()) await stop()
  })

  const opened = await openOrEnd(service, openModelStore({ home }))
  log.info({ engine: opened.offer.id, licence: opened.offer.licence }, 'engine chosen')
  stops.push(() => opened.engine.close())
  const loaded = opened.engine.load()
  // Without its engine a service is of no use: its supervisor tries again, and says why when it gives up.
  loaded.catch((error: unknown) => {
    log.error({ err: error }, 'engine could not be loaded')
    endWith(error)
  })

  let offered = !settings.WORK
  const http = createHttpService({
    name: service.name,
    version: service.version,
    description: service.description,
    settings,
    log,
    checks: {
      engine: () => loaded,
      work: async () => {
        if (!offered) throw new PipelineError('unavailable', 'not_offered', 'The engine is not offered yet.')
      },
    },
  })
  if (settings.SERVE) {
    const server = await serve(http, {
      host: settings.HOST,
      port: settings.PORT,
      fallback: settings.PORT_FALLBACK,
    })
    stops.push(() => server.stop())
    log.info({ url: server.url }, 'listening')
  }
  if (settings.WORK) {
    const worker = await startWork(service, opened, settings, home, log)
    offered = true
    stops.push(() => worker.stop())
  }
  await loaded
  process.send?.({ type: 'ready' })
}

async function startWork(
  service: StageService,
  { offer, performers }: OpenedEngine,
  settings: StageSettings,
  home: string,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const databaseUrl = settings.DATABASE_URL ?? ''
  const onError = (error: unknown): void => log.warn({ err: error }, 'the store did not answer')
  const database = await untilItWorks(() => openDatabase(databaseUrl, { onError }), log)
  const queue = openTaskQueue({ databaseUrl, redisUrl: settings.REDIS_URL, onError })
  await untilItWorks(() => queue.ready(), log)
  const bucket = await openBucket(settings.BUCKET_URL ?? join(home, 'bucket'))

  const workplace: Workplace = { database, queue }
  const perform = performByKind({ publish: publishText(bucket), ...performers(bucket) })
  const workers: TaskWorker[] = []
  for (const step of stepsToWorkOn(settings.STEPS, service.steps)) {
    workers.push(await workOnStep(workplace, step, { concurrency: settings.CONCURRENCY, perform }))
  }
  const loop = startReconcileLoop(workplace, { everyMilliseconds: RECONCILE_MILLISECONDS, onError })
  await untilItWorks(() => offerEngine(database, offer), log)
  const offering = keepOffering(database, offer, onError)
  log.info({ steps: service.steps }, 'working')

  return {
    stop: async () => {
      offering.stop()
      await loop.stop()
      await Promise.all(workers.map((worker) => worker.close({ handBack: true })))
      await queue.close()
      await database.destroy()
    },
  }
}

/** Says from time to time which engine is here, so that it can be chosen. */
function keepOffering(
  database: Connection,
  offer: EngineOffer,
  onError: (error: unknown) => void,
): { stop(): void } {
  const timer = setInterval(() => void offerEngine(database, offer).catch(onError), OFFER_MILLISECONDS)
  return { stop: () => clearInterval(timer) }
}

/** An engine that cannot be opened ends the process with the reason alone, for people to read. */
async function openOrEnd(service: StageService, models: ModelStore): Promise<OpenedEngine> {
  try {
    return await service.openEngine(models)
  } catch (error) {
    return endWith(error)
  }
}

function endWith(error: unknown): never {
  if (error instanceof PipelineError) console.error(error.message)
  else console.error(error)
  process.exit(1)
}
