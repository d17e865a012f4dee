import { runningEngines } from '@mega-pipeline/engines/compute'
import { joinTranslators } from '@mega-pipeline/engines/remote'
import type { TranslationLadder } from '@mega-pipeline/engines/translate'
import type { StageService } from '@mega-pipeline/platform/stage-service'
import { openEngines, pairsOf } from './engines.js'
import { addTranslationRoutes } from './routes/add-translation-routes.js'
import { libreKeyRules, publicPaths } from './routes/key-rules.js'
import { libreErrorBody } from './routes/libre-errors.js'
import type { TranslateSettings } from './settings.js'
import { translateTask } from './translate-task.js'

/** Translates texts, sentence by sentence. */
export function translateService(settings: TranslateSettings): StageService<TranslationLadder> {
  return {
    name: 'translate-text',
    version: '0.1.0',
    description: 'Translates texts, sentence by sentence.',
    steps: ['translate_text'],
    preferred: settings.TRANSLATE_ENGINE,
    join: joinTranslators,
    openEngines: (models) => openEngines(models, settings),
    abilitiesOf: (engine) => ({ ...engine.description, pairs: pairsOf(engine) }),
    runningEngines,
    performers: (engines) => ({ translate: translateTask(engines) }),
    addRoutes: (http, served) => addTranslationRoutes(http, served, settings),
    errorBody: libreErrorBody,
    keyRules: libreKeyRules,
    isPublic: (path) => publicPaths.includes(path),
  }
}
