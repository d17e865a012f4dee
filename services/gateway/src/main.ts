import { serve, stopOnSignals } from '@mega-pipeline/platform/http'
import { openLog } from '@mega-pipeline/platform/log'
import { readSettings } from '@mega-pipeline/platform/settings'
import { openGateway } from './open-gateway.js'
import { gatewaySettings } from './settings.js'

const settings = readSettings(gatewaySettings)
const log = openLog({ name: 'gateway', level: settings.LOG_LEVEL })
const gateway = await openGateway(settings, log)
const server = await serve(gateway.http, { host: settings.HOST, port: settings.PORT })
log.info({ url: server.url }, 'listening')

stopOnSignals(async () => {
  await server.stop()
  await gateway.close()
})
process.send?.({ type: 'ready' })
