import type { EngineDescription } from '@mega-pipeline/pipeline'

/** The models this engine knows, by the id of their entry in the model store. */
const licences = {
  'gemma-3-270m': 'Gemma Terms of Use',
  'smollm2-135m': 'Apache-2.0',
  'qwen2.5-0.5b': 'Apache-2.0',
  'qwen2.5-1.5b': 'Apache-2.0',
} as const
export type LlamaModelName = keyof typeof licences

function describe(model: LlamaModelName): EngineDescription {
  return {
    id: `llama:${model}`,
    stage: 'generate',
    version: '1',
    licence: licences[model],
    languages: ['en'],
  }
}

/** What the engines are, without loading them. */
export const llamaDescriptions: Readonly<Record<LlamaModelName, EngineDescription>> = {
  'gemma-3-270m': describe('gemma-3-270m'),
  'smollm2-135m': describe('smollm2-135m'),
  'qwen2.5-0.5b': describe('qwen2.5-0.5b'),
  'qwen2.5-1.5b': describe('qwen2.5-1.5b'),
}
