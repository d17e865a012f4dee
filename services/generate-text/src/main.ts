import { join } from 'node:path'
import { createLlamaEngine, llamaDescriptions, type LlamaModelName } from '@mega-pipeline/engines/generate'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { choiceSetting, defineSettings, readSettings } from '@mega-pipeline/platform/settings'
import { runStageService, stageSettings, type OpenedEngine } from '@mega-pipeline/platform/stage-service'
import { generateTask } from './generate-task.js'

const models = Object.keys(llamaDescriptions) as [LlamaModelName, ...LlamaModelName[]]
const [firstModel, ...otherModels] = models

const engineSettings = defineSettings('Generation', {
  GENERATE_ENGINE: choiceSetting(
    [llamaDescriptions[firstModel].id, ...otherModels.map((model) => llamaDescriptions[model].id)],
    llamaDescriptions['gemma-3-270m'].id,
    {
      description: 'The language model that expands prompts. Larger ones write better and need more memory.',
    },
  ),
})

const settings = readSettings(stageSettings.extend(engineSettings.shape))

async function openEngine(store: ModelStore): Promise<OpenedEngine> {
  const model =
    models.find((name) => llamaDescriptions[name].id === settings.GENERATE_ENGINE) ?? 'gemma-3-270m'
  const entry = (await store.list()).find((status) => status.entry.id === model)?.entry
  const file = join(await store.directory(model), entry?.files[0]?.path ?? '')
  const engine = createLlamaEngine({ model, file })
  return { offer: llamaDescriptions[model], engine, performers: () => ({ generate: generateTask(engine) }) }
}

await runStageService(
  {
    name: 'generate-text',
    version: '0.1.0',
    description: 'Expands a prompt into a text.',
    steps: ['generate_text'],
    openEngine,
  },
  settings,
)
