import { join } from 'node:path'
import { createLlamaEngine } from '@mega-pipeline/engines/generate'
import { openModelStore } from '@mega-pipeline/platform/models'
import { describeTextEngine } from './describe-text-engine.js'

const files = {
  'smollm2-135m': 'SmolLM2-135M-Instruct.Q4_1.gguf',
  'gemma-3-270m': 'gemma-3-270m-q4_k_m.gguf',
} as const

for (const model of ['smollm2-135m', 'gemma-3-270m'] as const) {
  describeTextEngine(`llama:${model}`, async () => {
    const store = openModelStore()
    await store.pull(model)
    return createLlamaEngine({ model, file: join(await store.directory(model), files[model]) })
  })
}
