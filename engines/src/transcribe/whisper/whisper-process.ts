/** Runs in the engine's own process; see `hostEngine`. */
import { createListeningEngine } from '../listening-engine.js'
import { WhisperRecogniser, type WhisperOptions } from './whisper-recogniser.js'

export function createEngine(options: WhisperOptions & { vadDirectory: string }) {
  return createListeningEngine({
    vadDirectory: options.vadDirectory,
    loadRecogniser: () => WhisperRecogniser.load(options),
  })
}
