import { readSettings } from '@mega-pipeline/platform/settings'
import { runStageService } from '@mega-pipeline/platform/stage-service'
import { synthesizeSettings } from './settings.js'
import { synthesizeService } from './synthesize-service.js'

await runStageService(synthesizeService(), readSettings(synthesizeSettings))
