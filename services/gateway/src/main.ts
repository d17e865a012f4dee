import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBucket } from '@mega-pipeline/platform/bucket'
import { openDatabase } from '@mega-pipeline/platform/database'
import { megaHome } from '@mega-pipeline/platform/home'
import { createHttpService, serve, stopOnSignals } from '@mega-pipeline/platform/http'
import { openLog } from '@mega-pipeline/platform/log'
import { openTaskQueue } from '@mega-pipeline/platform/queue'
import { readSettings } from '@mega-pipeline/platform/settings'
import { startReconcileLoop } from '@mega-pipeline/platform/work'
import { addRoutes } from './add-routes.js'
import { removeDueFiles } from './change-prompt.js'
import { Feed } from './feed.js'
import type { Gateway } from './gateway.js'
import { boardContentSecurityPolicy, isBoardPath, serveBoard } from './serve-board.js'
import { defaultLanguages, gatewaySettings } from './settings.js'

const RECONCILE_MILLISECONDS = 3000
const REMOVE_MILLISECONDS = 60_000

const settings = readSettings(gatewaySettings)
const log = openLog({ name: 'gateway', level: settings.LOG_LEVEL })
const onError = (error: unknown): void => log.warn({ err: error }, 'the store did not answer')
const databaseUrl = settings.DATABASE_URL ?? ''
const database = await openDatabase(databaseUrl, { onError })
const queue = openTaskQueue({ databaseUrl, redisUrl: settings.REDIS_URL, onError })
await queue.ready()

const gateway: Gateway = {
  database,
  queue,
  bucket: await openBucket(settings.BUCKET_URL ?? join(settings.MEGA_HOME ?? megaHome(), 'bucket')),
  feed: new Feed(database, databaseUrl),
  defaults: {
    languages: defaultLanguages(settings.DEFAULT_LANGUAGES),
    words: settings.DEFAULT_WORDS,
    engines: {
      ...(settings.TRANSCRIBE_ENGINE && { transcribe: settings.TRANSCRIBE_ENGINE }),
      ...(settings.GENERATE_ENGINE && { generate: settings.GENERATE_ENGINE }),
      ...(settings.TRANSLATE_ENGINE && { translate: settings.TRANSLATE_ENGINE }),
      ...(settings.SYNTHESIZE_ENGINE && { synthesize: settings.SYNTHESIZE_ENGINE }),
    },
  },
  limits: {
    audioSeconds: settings.MAX_AUDIO_SECONDS,
    uploadBytes: settings.MAX_UPLOAD_BYTES,
    textCharacters: settings.MAX_TEXT_CHARACTERS,
  },
}

const http = createHttpService({
  name: 'gateway',
  version: '0.1.0',
  description: 'Prompts in, texts and voices out: the API behind the board.',
  settings,
  log,
  checks: { database: () => database.selectFrom('runs').select('id').limit(1).execute() },
  isPublic: isBoardPath,
  contentSecurityPolicy: boardContentSecurityPolicy,
})
addRoutes(http.app, gateway, http.stopping.signal)
serveBoard(http.app, fileURLToPath(new URL('../../../web/dist', import.meta.url)))

const loop = startReconcileLoop(gateway, { everyMilliseconds: RECONCILE_MILLISECONDS, onError })
const removing = setInterval(() => void removeDueFiles(gateway).catch(onError), REMOVE_MILLISECONDS)
const server = await serve(http, { host: settings.HOST, port: settings.PORT })
log.info({ url: server.url }, 'listening')

stopOnSignals(async () => {
  clearInterval(removing)
  await Promise.all([server.stop(), loop.stop(), gateway.feed.stop()])
  await queue.close()
  await database.destroy()
})
