import {
  PipelineError,
  type EngineCall,
  type GeneratedText,
  type TextGenerationInput,
  type WrittenSentence,
} from '@mega-pipeline/pipeline'
import type { LanguageModel } from '../language-model.js'
import { writeText } from './write-text.js'

/** The engine as it is alone in its process, on any language model. */
export function createWritingEngine(loadModel: () => Promise<LanguageModel>) {
  let model: LanguageModel | undefined
  return {
    load: async (): Promise<void> => {
      model = await loadModel()
    },
    run: (input: TextGenerationInput, call: EngineCall<WrittenSentence>): Promise<GeneratedText> => {
      if (model === undefined)
        throw new PipelineError('internal', 'engine_not_loaded', 'The engine was used before it was loaded.')
      return writeText(model, conversation, input, call)
    },
  }
}

/** Without a system message of their own, chat templates bring one in which the model introduces itself. */
const SYSTEM = "You're an AI assistant for text re-writing."

function conversation(prompt: string, textSoFar: string) {
  return [
    { role: 'system' as const, content: SYSTEM },
    { role: 'user' as const, content: prompt },
    { role: 'assistant' as const, content: textSoFar },
  ]
}
