export { openEngines, pairsOf } from './engines.js'
export { translateSettings } from './settings.js'
export { translateText } from './text/translate-text.js'
export { translateService } from './translate-service.js'
