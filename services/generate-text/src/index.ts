export { generateService } from './generate-service.js'
export { generateSettings } from './settings.js'
