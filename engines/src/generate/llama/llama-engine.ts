import type { ChatAnswer, GeneratedText, TextEngine } from '@mega-pipeline/pipeline'
import { hostEngine, type MemoryNeed } from '../../compute/index.js'
import { checkTextInput } from '../check-text-input.js'
import type { WritingPiece, WritingResult, WritingTask } from '../write/writing-engine.js'
import { llamaDescriptions, type LlamaModelName } from './llama-models.js'

/**
 * Writes texts and answers conversations with a GGUF model, on llama.cpp in a process of its own.
 * @example
 * const engine = createLlamaEngine({ model: 'smollm2-135m', file: `${directory}/SmolLM2-135M-Instruct.Q4_1.gguf` })
 * const { sentences } = await engine.run({ prompt, language: 'en', words: 100, seed: 1, temperature: 0.7, written: [] }, { signal })
 */
export function createLlamaEngine(options: {
  readonly model: LlamaModelName
  /** The GGUF file. */
  readonly file: string
  /** Processors to use; half of them when left out. */
  readonly threads?: number
  readonly memory?: MemoryNeed
}): TextEngine {
  const { model, memory, ...modelOptions } = options
  const description = llamaDescriptions[model]
  const engine = description.id
  const host = hostEngine<WritingTask, WritingResult, WritingPiece>({
    description,
    module: new URL('./llama-process.js', import.meta.url),
    options: modelOptions,
    memory,
  })
  return {
    ...host,
    run: async (input, call) => {
      checkTextInput(description, input)
      const written = await host.run({ kind: 'write', input }, call as never)
      return { ...(written as GeneratedText), engine }
    },
    chat: async (input, call) => {
      const answer = await host.run({ kind: 'chat', input }, call as never)
      return { ...(answer as ChatAnswer), engine }
    },
  }
}
