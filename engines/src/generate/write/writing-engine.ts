import {
  PipelineError,
  type ChatAnswer,
  type ChatInput,
  type EngineCall,
  type GeneratedText,
  type TextGenerationInput,
  type WrittenSentence,
} from '@mega-pipeline/pipeline'
import { answerChat } from '../chat/answer-chat.js'
import type { LanguageModel } from '../language-model.js'
import { writeText } from './write-text.js'

/** What the process of a language model is asked for: to write a text, or to answer a conversation. */
export type WritingTask =
  | { readonly kind: 'write'; readonly input: TextGenerationInput }
  | { readonly kind: 'chat'; readonly input: ChatInput }
export type WritingResult = Omit<GeneratedText, 'engine'> | Omit<ChatAnswer, 'engine'>
export type WritingPiece = WrittenSentence | string

/** The engine as it is alone in its process, on any language model. */
export function createWritingEngine(loadModel: () => Promise<LanguageModel>) {
  let model: LanguageModel | undefined
  return {
    load: async (): Promise<void> => {
      model = await loadModel()
    },
    run: (task: WritingTask, call: EngineCall<WritingPiece>): Promise<WritingResult> => {
      if (model === undefined)
        throw new PipelineError('internal', 'engine_not_loaded', 'The engine was used before it was loaded.')
      return task.kind === 'chat'
        ? answerChat(model, task.input, call)
        : writeText(model, conversation, task.input, call)
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
