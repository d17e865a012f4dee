import type { EngineCall, SpokenSegment, TranscriptionInput } from '@mega-pipeline/pipeline'
import type { Heard, Recogniser } from './recognition.js'
import { transcribeInPieces } from './transcribe-in-pieces.js'
import { SileroDetector } from './voice-activity/silero-detector.js'

/** The inside of a transcription engine's process: a voice activity detector and a recogniser. */
export function createListeningEngine(parts: {
  vadDirectory: string
  loadRecogniser: () => Promise<Recogniser>
}) {
  let models: { detector: SileroDetector; recogniser: Recogniser } | undefined
  return {
    load: async (): Promise<void> => {
      const detector = await SileroDetector.load(parts.vadDirectory)
      models = { detector, recogniser: await parts.loadRecogniser() }
    },
    run: async (input: TranscriptionInput, call: EngineCall<SpokenSegment>): Promise<Heard> => {
      if (!models) throw new Error('The engine was used before it was loaded.')
      return await transcribeInPieces(models, input, call)
    },
  }
}
