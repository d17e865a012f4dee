import { join } from 'node:path'
import { createLlamaEngine, llamaDescriptions, type LlamaModelName } from '@mega-pipeline/engines/generate'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { firstPresent, runStageService, type OpenedEngine } from '@mega-pipeline/platform/stage-service'
import { generateTask } from './generate-task.js'
import { generateSettings } from './settings.js'

/** From the best on; why in this order stands in docs/decisions/0002-language-model.md. */
const models = ['qwen2.5-1.5b', 'qwen2.5-0.5b', 'smollm2-135m', 'gemma-3-270m'] as const

const settings = readSettings(generateSettings)

async function openEngine(store: ModelStore): Promise<OpenedEngine> {
  const model = await chosenModel(store)
  const entry = (await store.list()).find((status) => status.entry.id === model)?.entry
  const file = join(await store.directory(model), entry?.files[0]?.path ?? '')
  const engine = createLlamaEngine({ model, file })
  return { offer: llamaDescriptions[model], engine, performers: () => ({ generate: generateTask(engine) }) }
}

async function chosenModel(store: ModelStore): Promise<LlamaModelName> {
  const asked = models.find((model) => llamaDescriptions[model].id === settings.GENERATE_ENGINE)
  return asked ?? (await firstPresent(store, models))
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
