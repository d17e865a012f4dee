import { join } from 'node:path'
import { createLlamaEngine, llamaDescriptions, type LlamaModelName } from '@mega-pipeline/engines/generate'
import { isRemote, openRemoteText } from '@mega-pipeline/engines/remote'
import { parseEngineReferences, type TextEngine } from '@mega-pipeline/pipeline'
import { memoryFor } from '@mega-pipeline/platform/memory'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { keyReader } from '@mega-pipeline/platform/stage-service'
import type { GenerateSettings } from './settings.js'

/** From the best on; why in this order stands in docs/decisions/0002-language-model.md. */
const models = ['qwen2.5-1.5b', 'qwen2.5-0.5b', 'smollm2-135m', 'gemma-3-270m'] as const

/** The engines that the settings name, those on other servers first, and all whose models are on this machine. */
export async function openEngines(
  settings: GenerateSettings,
  store: ModelStore,
): Promise<readonly [TextEngine, ...TextEngine[]]> {
  const named = parseEngineReferences(settings.GENERATE_ENGINE ?? '')
  const setup = { keyOf: keyReader(settings), patienceSeconds: settings.ENGINE_PATIENCE }
  const remote = named.filter(isRemote).map((reference) => openRemoteText(reference, setup))
  const wanted = named.map(({ id }) => id)
  const local: LlamaModelName[] = []
  for (const model of models) {
    if (wanted.includes(llamaDescriptions[model].id) || (await store.isPresent(model))) local.push(model)
  }
  // Where nothing is, the absence of the best is the error when it is opened.
  if (local.length + remote.length === 0) local.push(models[0])
  const opened = await Promise.all(local.map((model) => openEngine(model, store)))
  return [...remote, ...opened] as [TextEngine, ...TextEngine[]]
}

async function openEngine(model: LlamaModelName, store: ModelStore): Promise<TextEngine> {
  const file = join(await store.directory(model), store.entry(model).files[0]?.path ?? '')
  return createLlamaEngine({ model, file, memory: memoryFor(store, [model]) })
}
