export { serveStage, type ServedForTest } from './serve-stage.js'
