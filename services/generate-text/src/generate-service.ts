import { runningEngines } from '@mega-pipeline/engines/compute'
import { createTextLadder } from '@mega-pipeline/engines/ladder'
import type { TextEngine } from '@mega-pipeline/pipeline'
import type { StageService } from '@mega-pipeline/platform/stage-service'
import { openEngines } from './engines.js'
import { generateTask } from './generate-task.js'
import { addGenerateRoutes } from './routes/generate-routes.js'
import type { GenerateSettings } from './settings.js'

/** Expands prompts into texts, and answers conversations. */
export function generateService(settings: GenerateSettings): StageService<TextEngine> {
  return {
    name: 'generate-text',
    version: '0.1.0',
    description: 'Expands prompts into texts, and answers conversations as OpenAI serves them.',
    steps: ['generate_text'],
    aliases: ['gpt-4o-mini', 'gpt-4o', 'gpt-4.1-mini', 'gpt-3.5-turbo'],
    preferred: settings.GENERATE_ENGINE,
    join: (engines, onStepDown) => createTextLadder(engines, settings.ENGINE_PATIENCE, onStepDown),
    openEngines: (models) => openEngines(settings, models),
    abilitiesOf: ({ description }) => description,
    runningEngines,
    performers: (engines) => ({ generate: generateTask(engines) }),
    addRoutes: (http, served) =>
      addGenerateRoutes(http, served, { answerTokens: settings.MAX_ANSWER_TOKENS }),
  }
}
