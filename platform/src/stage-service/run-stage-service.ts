import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { PipelineError, type EngineOffer, type OnStepDown } from '@mega-pipeline/pipeline'
import { megaHome } from '../home/index.js'
import { createHttpService, RequestSlots, serve, stopOnSignals, type HttpService } from '../http/index.js'
import { openLog, type Log } from '../log/index.js'
import { openModelStore, type ModelStore } from '../models/index.js'
import { EngineShelf, type ShelvedEngine } from './engine-shelf.js'
import { addModelRoutes } from './model-routes.js'
import type { StageService } from './stage-service.js'
import { stepsToWorkOn, type StageSettings } from './stage-settings.js'
import { startWork } from './start-work.js'
import { stepDownLog } from './step-down-log.js'

/** Runs a stage service until it is told to stop: one HTTP server and one queue worker around its engines. */
export async function runStageService<E extends ShelvedEngine>(
  service: StageService<E>,
  settings: StageSettings,
): Promise<void> {
  const log = openLog({ name: service.name, level: settings.LOG_LEVEL })
  const home = settings.MEGA_HOME ?? megaHome()
  // From the first moment: a service that still waits for its stores must end as well when it is told to.
  const stops: (() => Promise<void>)[] = []
  stopOnSignals(async () => {
    for (const stop of stops.toReversed()) await stop()
  })

  const engines = await openEngines(service, openModelStore({ home }), settings, log)
  stops.push(() => engines.close())
  log.info({ engines: engines.engines.map(({ description }) => description.id) }, 'engines opened')

  let isWorking = !settings.WORK
  const http = createStageHttp(service, settings, log, engines, async () => {
    if (!isWorking) throw new PipelineError('unavailable', 'not_working', 'The work queue is not open yet.')
  })
  const server = settings.SERVE
    ? await serve(http, { host: settings.HOST, port: settings.PORT, fallback: settings.PORT_FALLBACK })
    : undefined
  if (server) {
    stops.push(() => server.stop())
    log.info({ url: server.url }, 'listening')
  }
  if (settings.WORK) {
    const work = await startWork(
      {
        steps: stepsToWorkOn(settings.STEPS, service.steps),
        performers: (bucket) => service.performers(engines, bucket),
        offers: offersOf(service, engines, server?.url ?? null),
        report: {
          id: randomUUID(),
          name: service.name,
          stage: engines.default.description.stage,
          host: hostname(),
          url: server?.url ?? null,
        },
        runningEngines: service.runningEngines,
      },
      settings,
      home,
      log,
    )
    isWorking = true
    stops.push(() => work.stop())
  }
  process.send?.({ type: 'ready' })
}

/** The standard API of a stage, on its engines. */
export function createStageHttp<E extends ShelvedEngine>(
  service: StageService<E>,
  settings: StageSettings,
  log: Log,
  engines: EngineShelf<E>,
  work: () => Promise<void> = async () => {},
): HttpService {
  const { name, version, description, errorBody, keyRules, isPublic } = service
  const http = createHttpService({
    name,
    version,
    description,
    settings,
    log,
    checks: { work },
    ...(errorBody && { errorBody }),
    ...(keyRules && { keyRules }),
    ...(isPublic && { isPublic }),
  })
  const slots = new RequestSlots({
    concurrency: settings.MAX_CONCURRENT_REQUESTS,
    waiting: settings.MAX_WAITING_REQUESTS,
  })
  addModelRoutes(http.app, {
    list: async () => engines.choices.map((engine) => engine.description),
    find: async (id) => engines.find(id).description,
  })
  service.addRoutes(http, { engines, slots })
  return http
}

/** The shelf of a service. */
export function shelve<E extends ShelvedEngine>(
  { preferred, aliases = [], join }: StageService<E>,
  engines: readonly [E, ...E[]],
  keepAliveSeconds: number,
  onStepDown?: OnStepDown,
): EngineShelf<E> {
  return new EngineShelf(engines, {
    keepAliveSeconds,
    preferred,
    aliases,
    ...(join && { join }),
    ...(onStepDown && { onStepDown }),
  })
}

function offersOf<E extends ShelvedEngine>(
  service: StageService<E>,
  shelf: EngineShelf<E>,
  url: string | null,
): EngineOffer[] {
  return shelf.choices.map((engine) => ({
    ...service.abilitiesOf(engine),
    isDefault: engine === shelf.default,
    ...(engine === shelf.default && { aliases: service.aliases ?? [] }),
    url,
  }))
}

/** Engines that cannot be opened end the process with the reason alone, for people to read. */
async function openEngines<E extends ShelvedEngine>(
  service: StageService<E>,
  models: ModelStore,
  { MODEL_KEEP_ALIVE: keepAliveSeconds }: StageSettings,
  log: Log,
): Promise<EngineShelf<E>> {
  try {
    const engines = await service.openEngines(models)
    return shelve(service, engines, keepAliveSeconds, stepDownLog(log))
  } catch (error) {
    if (error instanceof PipelineError) console.error(error.message)
    else console.error(error)
    return process.exit(1)
  }
}
