import { readSettings } from '@mega-pipeline/platform/settings'
import { runStageService } from '@mega-pipeline/platform/stage-service'
import { generateService } from './generate-service.js'
import { generateSettings } from './settings.js'

const settings = readSettings(generateSettings)
await runStageService(generateService(settings), settings)
