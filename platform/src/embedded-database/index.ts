export type { DatabaseSettings } from './database-settings.js'
export { freePort } from './free-port.js'
export {
  databaseProcessPath,
  startEmbeddedDatabase,
  type EmbeddedDatabase,
} from './start-embedded-database.js'
