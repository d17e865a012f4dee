import type {
  Language,
  LanguageQuestion,
  SegmentEvidence,
  SpokenSegment,
  Transcription,
  TranscriptionInput,
} from '@mega-pipeline/pipeline'
import type { PieceLengths } from './pieces/cut-into-pieces.js'
import type { SileroDetector } from './voice-activity/silero-detector.js'

/** What was heard in a whole recording. */
export type Heard = Omit<Transcription, 'engine'>

/** What is wanted of a recognition. */
export type ListeningWish = Pick<TranscriptionInput, 'language' | 'words'>

/** A segment as a model tells it: all times count from the start of the piece. */
export interface RecognisedSegment extends Omit<SpokenSegment, 'evidence'> {
  readonly evidence: Omit<SegmentEvidence, 'noSpeechProbability'>
}

/** What an engine listens with. */
export interface ListeningModels {
  readonly detector: SileroDetector
  readonly recogniser: Recogniser
}

/** What a model made of one piece of sound. */
export interface Recognition {
  /** In order, as fine as the model can tell times; seconds from the start of the piece. */
  readonly segments: readonly RecognisedSegment[]
  /** Mean natural logarithm of the probabilities of the chosen tokens: near 0 is sure, below -1 is guessing. */
  readonly meanLogProbability: number
  /** Whether the model came to an end by itself, before the limit of tokens. */
  readonly ended: boolean
}

/** A model that recognises one piece of at most 30 s. */
export interface Recogniser {
  readonly pieceLengths: PieceLengths
  /** Samples at 16 kHz. Aborting stops it before its next token. */
  recognise(samples: Float32Array, wish: ListeningWish, signal: AbortSignal): Promise<Recognition>
  /** Which of the languages is likeliest to be spoken in a piece. */
  readonly detectLanguage?: (
    samples: Float32Array,
    among: LanguageQuestion['among'],
    signal: AbortSignal,
  ) => Promise<Language>
}
