import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { steps } from '@mega-pipeline/pipeline'
import { openBucket } from '@mega-pipeline/platform/bucket'
import { megaHome } from '@mega-pipeline/platform/home'
import { createHttpService, type HttpService } from '@mega-pipeline/platform/http'
import type { Log } from '@mega-pipeline/platform/log'
import { openModelStore } from '@mega-pipeline/platform/models'
import { defaultLanguages } from '@mega-pipeline/platform/settings'
import { addModelRoutes } from '@mega-pipeline/platform/stage-service'
import { openStores, startReconcileLoop } from '@mega-pipeline/platform/work'
import { addRoutes } from './add-routes.js'
import { purgeExpiredPrompts } from './changes/delete-prompt.js'
import { ModelPulls } from './engines/model-pulls.js'
import type { SharedModels } from './engines/models.js'
import { Feed } from './feed.js'
import { offeredNow, type Gateway } from './gateway.js'
import { SearchIndex } from './search/search-index.js'
import { boardContentSecurityPolicy, isBoardPath, serveBoard } from './serve-board.js'
import { knownEngines } from './stages/known-engines.js'
import { addStageRoutes } from './stages/stage-routes.js'
import { wantedEngines, type GatewaySettings } from './settings.js'

const RECONCILE_MILLISECONDS = 3000
const REMOVE_MILLISECONDS = 60_000
const boardFolder = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** The gateway with its stores open, ready to be served. */
export interface OpenedGateway {
  readonly http: HttpService
  /** Closes the stores. The server has stopped before. */
  readonly close: () => Promise<void>
}

/** Opens the stores and puts the API and the board before them. */
export async function openGateway(settings: GatewaySettings, log: Log): Promise<OpenedGateway> {
  const stores = await openStores(settings, log)
  const { database, queue, onError } = stores
  const home = settings.MEGA_HOME ?? megaHome()
  const gateway: Gateway = {
    database,
    queue,
    bucket: await openBucket(settings.BUCKET_URL ?? join(home, 'bucket')),
    models: settings.SHARES_MODELS ? shareModels(home) : null,
    feed: new Feed(database, settings.DATABASE_URL ?? ''),
    searchIndex: new SearchIndex(database, onError),
    ...choicesOf(settings),
  }
  const http = createHttpService({
    name: 'gateway',
    version: '0.1.0',
    description: 'Prompts in, texts and voices out: the API behind the board.',
    settings,
    log,
    checks: { database: () => database.selectFrom('runs').select('id').limit(1).execute() },
    countQueues: async () =>
      Object.fromEntries(await Promise.all(steps.map(async (step) => [step, await queue.counts(step)]))),
    isPublic: isBoardPath,
    contentSecurityPolicy: boardContentSecurityPolicy,
  })
  addRoutes(http.app, gateway, http.stopping.signal)
  addStageRoutes(http.app, gateway)
  addModelRoutes(
    http.app,
    knownEngines(() => offeredNow(gateway)),
  )
  serveBoard(http.app, boardFolder)

  const loop = startReconcileLoop(gateway, { everyMilliseconds: RECONCILE_MILLISECONDS, onError })
  const removing = setInterval(
    () => void purgeExpiredPrompts(gateway, settings.KEEP_DELETED_SECONDS).catch(onError),
    REMOVE_MILLISECONDS,
  )
  return {
    http,
    close: async () => {
      clearInterval(removing)
      await gateway.models?.pulls.stop()
      await Promise.all([loop.stop(), gateway.feed.stop(), gateway.searchIndex.stop()])
      await stores.close()
    },
  }
}

function shareModels(home: string): SharedModels {
  const store = openModelStore({ home })
  return { store, pulls: new ModelPulls(store) }
}

function choicesOf(
  settings: GatewaySettings,
): Pick<Gateway, 'defaults' | 'limits' | 'publicUrl' | 'stageAddresses'> {
  return {
    publicUrl: settings.PUBLIC_URL,
    stageAddresses: {
      transcribe: settings.TRANSCRIBE_URL,
      generate: settings.GENERATE_URL,
      translate: settings.TRANSLATE_URL,
      synthesize: settings.SYNTHESIZE_URL,
    },
    defaults: {
      languages: defaultLanguages(settings.DEFAULT_LANGUAGES),
      words: settings.DEFAULT_WORDS,
      engines: wantedEngines({
        transcribe: settings.TRANSCRIBE_ENGINE,
        generate: settings.GENERATE_ENGINE,
        translate: settings.TRANSLATE_ENGINE,
        synthesize: settings.SYNTHESIZE_ENGINE,
      }),
    },
    limits: {
      audioSeconds: settings.MAX_AUDIO_SECONDS,
      uploadBytes: settings.MAX_UPLOAD_BYTES,
      textCharacters: settings.MAX_TEXT_CHARACTERS,
    },
  }
}
