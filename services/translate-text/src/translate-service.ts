import type { TranslationLadder } from '@mega-pipeline/engines/translate'
import type { StageService } from '@mega-pipeline/platform/stage-service'
import { openEngines, pairsOf } from './engines.js'
import { translateTask } from './translate-task.js'

/** Translates texts, sentence by sentence. */
export function translateService(): StageService<TranslationLadder> {
  return {
    name: 'translate-text',
    version: '0.1.0',
    description: 'Translates texts, sentence by sentence.',
    steps: ['translate_text'],
    openEngines: (models) => openEngines(models),
    abilitiesOf: (engine) => ({ ...engine.description, pairs: pairsOf(engine) }),
    performers: (engines) => ({ translate: translateTask(engines) }),
    addRoutes: () => {},
  }
}
