export { firstPresent } from './first-present.js'
export { runStageService, type OpenedEngine, type StageService } from './run-stage-service.js'
export { stageSettings, type StageSettings } from './stage-settings.js'
