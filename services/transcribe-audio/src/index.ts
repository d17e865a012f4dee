export { transcribeSettings } from './settings.js'
export { transcribeService } from './transcribe-service.js'
