/**
 * The main file of the database's keeper: runs PostgreSQL as its child for as long as its parent lives.
 * It tells its parent when the database is ready, ends it when told to or when the parent is gone,
 * and exits with 1 when the database ended by itself. Its one argument is the settings as JSON.
 */
import { openCluster } from './cluster.js'
import { databaseSettingsSchema } from './database-settings.js'
import { databaseUrl, startPostmaster, stopPostmaster } from './postmaster.js'

let stopping = false
let onStop = (): void => {}

function stop(): void {
  stopping = true
  onStop()
}
process.on('disconnect', stop)
process.on('SIGTERM', stop)
// Ctrl-C reaches every process of a terminal; the parent decides when the database may end.
process.on('SIGINT', () => {})

const settings = databaseSettingsSchema.parse(JSON.parse(process.argv[2] ?? ''))
const cluster = await openCluster(settings.directory, settings.durable)
const server = await startPostmaster(cluster, settings)

const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
const told = new Promise<void>((resolve) => {
  onStop = resolve
})
if (!stopping) process.send?.({ type: 'ready', url: databaseUrl(cluster.password, settings.port) })
if (!stopping) await Promise.race([ended, told])
await stopPostmaster(server)
process.exit(stopping ? 0 : 1)
