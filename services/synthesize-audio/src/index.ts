export { synthesizeSettings } from './settings.js'
export { synthesizeService } from './synthesize-service.js'
