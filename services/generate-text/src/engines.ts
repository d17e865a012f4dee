import { join } from 'node:path'
import { createLlamaEngine, llamaDescriptions, type LlamaModelName } from '@mega-pipeline/engines/generate'
import type { TextEngine } from '@mega-pipeline/pipeline'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { firstPresent } from '@mega-pipeline/platform/stage-service'
import type { GenerateSettings } from './settings.js'

/** From the best on; why in this order stands in docs/decisions/0002-language-model.md. */
const models = ['qwen2.5-1.5b', 'qwen2.5-0.5b', 'smollm2-135m', 'gemma-3-270m'] as const

/** The engine that the settings name, or the best that is on this machine. */
export async function openEngines(
  settings: GenerateSettings,
  store: ModelStore,
): Promise<readonly [TextEngine]> {
  const model = await chosenModel(settings, store)
  const entry = (await store.list()).find((status) => status.entry.id === model)?.entry
  const file = join(await store.directory(model), entry?.files[0]?.path ?? '')
  return [createLlamaEngine({ model, file })]
}

async function chosenModel(settings: GenerateSettings, store: ModelStore): Promise<LlamaModelName> {
  const asked = models.find((model) => llamaDescriptions[model].id === settings.GENERATE_ENGINE)
  return asked ?? (await firstPresent(store, models))
}
