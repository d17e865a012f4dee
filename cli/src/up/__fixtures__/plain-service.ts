/** Stands in for a service: answers with what it was given; listens, is ready and ends as services do. */
import { createHttpService, serve, stopOnSignals } from '@mega-pipeline/platform/http'
import { openLog } from '@mega-pipeline/platform/log'
import { readSettings } from '@mega-pipeline/platform/settings'
import { stageSettings } from '@mega-pipeline/platform/stage-service'

const settings = readSettings(stageSettings)
const log = openLog({ name: 'plain', level: settings.LOG_LEVEL })
const service = createHttpService({ name: 'plain', version: '0', settings, log })
const { DATABASE_URL, MEGA_HOME } = settings
service.app.get('/', (c) => c.json({ pid: process.pid, DATABASE_URL, MEGA_HOME }))
const server = await serve(service, {
  host: settings.HOST,
  port: settings.PORT,
  fallback: settings.PORT_FALLBACK,
})
log.info({ url: server.url }, 'listening')
stopOnSignals(() => server.stop({ withinMilliseconds: 0 }))
process.send?.({ type: 'ready' })
