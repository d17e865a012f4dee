import { createBergamotTier } from '@mega-pipeline/engines/translate'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { runStageService, stageSettings, type OpenedEngine } from '@mega-pipeline/platform/stage-service'
import { translateTask } from './translate-task.js'

async function openEngine(models: ModelStore): Promise<OpenedEngine> {
  const engine = createBergamotTier([
    { from: 'en', to: 'pt', directory: await models.directory('bergamot-en-pt') },
  ])
  const { description } = engine
  return {
    offer: { ...description, pairs: description.pairs.map((pair) => ({ ...pair, engine: description.id })) },
    engine,
    performers: () => ({ translate: translateTask(engine) }),
  }
}

await runStageService(
  {
    name: 'translate-text',
    version: '0.1.0',
    description: 'Translates texts, sentence by sentence.',
    steps: ['translate_text'],
    openEngine,
  },
  readSettings(stageSettings),
)
