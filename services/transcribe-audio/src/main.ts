import { readSettings } from '@mega-pipeline/platform/settings'
import { runStageService } from '@mega-pipeline/platform/stage-service'
import { transcribeSettings } from './settings.js'
import { transcribeService } from './transcribe-service.js'

const settings = readSettings(transcribeSettings)
await runStageService(transcribeService(settings), settings)
