import { readSettings } from '@mega-pipeline/platform/settings'
import { runStageService } from '@mega-pipeline/platform/stage-service'
import { synthesizeSettings } from './settings.js'
import { synthesizeService } from './synthesize-service.js'

const settings = readSettings(synthesizeSettings)
await runStageService(synthesizeService(settings), settings)
