import type { TextEngine } from '@mega-pipeline/pipeline'
import type { StageService } from '@mega-pipeline/platform/stage-service'
import { openEngines } from './engines.js'
import { generateTask } from './generate-task.js'
import type { GenerateSettings } from './settings.js'

/** Expands prompts into texts, and answers conversations. */
export function generateService(settings: GenerateSettings): StageService<TextEngine> {
  return {
    name: 'generate-text',
    version: '0.1.0',
    description: 'Expands a prompt into a text.',
    steps: ['generate_text'],
    openEngines: (models) => openEngines(settings, models),
    abilitiesOf: ({ description }) => description,
    performers: (engines) => ({ generate: generateTask(engines) }),
    addRoutes: () => {},
  }
}
