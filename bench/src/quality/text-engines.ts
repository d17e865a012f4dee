import { join } from 'node:path'
import { createLlamaEngine, type LlamaModelName } from '@mega-pipeline/engines/generate'
import type { TextEngine } from '@mega-pipeline/pipeline'
import { openModelStore } from '@mega-pipeline/platform/models'

export async function openTextEngine(model: LlamaModelName): Promise<TextEngine> {
  return createLlamaEngine({ model, file: await languageModelFile(model) })
}

/** Where the model's file is on this machine; it is fetched first if it is missing. */
export async function languageModelFile(model: LlamaModelName): Promise<string> {
  const store = openModelStore()
  await store.pull(model)
  const entry = (await store.list()).find((status) => status.entry.id === model)?.entry
  return join(await store.directory(model), entry?.files[0]?.path ?? '')
}
