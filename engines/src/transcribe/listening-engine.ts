import type {
  EngineCall,
  Language,
  LanguageQuestion,
  SpokenSegment,
  TranscriptionInput,
} from '@mega-pipeline/pipeline'
import { detectLanguage } from './detect-language.js'
import type { Heard, ListeningModels, Recogniser } from './recognition.js'
import { transcribeInPieces } from './transcribe-in-pieces.js'
import { SileroDetector } from './voice-activity/silero-detector.js'

/** What an engine is made with: what its recogniser needs, and the voice activity detector beside it. */
export type ListeningOptions<RecogniserOptions> = RecogniserOptions & {
  /** Holds `silero_vad.onnx`. */
  readonly vadDirectory: string
}

/** The inside of a transcription engine's process, see `hostEngine`: a voice activity detector and a recogniser. */
export function listeningEngineWith<RecogniserOptions>(model: {
  load(options: RecogniserOptions): Promise<Recogniser>
}) {
  return (options: ListeningOptions<RecogniserOptions>) => {
    let models: ListeningModels | undefined
    return {
      load: async (): Promise<void> => {
        const detector = await SileroDetector.load(options.vadDirectory)
        models = { detector, recogniser: await model.load(options) }
      },
      run: async (
        input: TranscriptionInput | LanguageQuestion,
        call: EngineCall<SpokenSegment>,
      ): Promise<Heard | Language> => {
        if (!models) throw new Error('The engine was used before it was loaded.')
        if ('among' in input) return await detectLanguage(models, input, call)
        return await transcribeInPieces(models, input, call)
      },
    }
  }
}
