import type { SpeechEngine } from '@mega-pipeline/pipeline'
import { openModelStore } from '@mega-pipeline/platform/models'
import { serveStage, type ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { openEngines } from '../../engines.js'
import { synthesizeService } from '../../synthesize-service.js'

/** In milliseconds: a busy machine, and a model that is yet to be loaded. */
export const PATIENCE = 300_000

/**
 * The API on the real voices.
 * @param around may look on at the engine's work, or hold it up
 */
export async function serveSpeech(
  environment: Readonly<Record<string, string>> = {},
  around: (engine: SpeechEngine) => SpeechEngine = (engine) => engine,
): Promise<ServedForTest> {
  const [engine] = await openEngines(openModelStore())
  return serveStage(synthesizeService(), [around(engine)], environment)
}
