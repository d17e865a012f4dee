/** Runs in the engine's own process; see `hostEngine`. */
import { createListeningEngine } from '../listening-engine.js'
import { MoonshineRecogniser, type MoonshineOptions } from './moonshine-recogniser.js'

export function createEngine(options: MoonshineOptions & { vadDirectory: string }) {
  return createListeningEngine({
    vadDirectory: options.vadDirectory,
    loadRecogniser: () => MoonshineRecogniser.load(options),
  })
}
