/** Runs in the engine's own process; see `hostEngine`. */
import { createWritingEngine } from '../write/writing-engine.js'
import { LlamaModel, type LlamaModelOptions } from './llama-model.js'

export function createEngine(options: LlamaModelOptions) {
  return createWritingEngine(() => LlamaModel.load(options))
}
