export { createLlamaEngine } from './llama/llama-engine.js'
export { LlamaModel, type LlamaModelOptions } from './llama/llama-model.js'
export { llamaDescriptions, type LlamaModelName } from './llama/llama-models.js'
export {
  wholeCompletion,
  type Completion,
  type CompletionOptions,
  type LanguageModel,
  type Sampling,
} from './language-model.js'
export { countWords } from './write/words.js'
export { subjectWords } from './write/subject-score.js'
