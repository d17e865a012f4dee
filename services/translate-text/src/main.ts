import { readSettings } from '@mega-pipeline/platform/settings'
import { runStageService } from '@mega-pipeline/platform/stage-service'
import { translateSettings } from './settings.js'
import { translateService } from './translate-service.js'

const settings = readSettings(translateSettings)
await runStageService(translateService(settings), settings)
