import type { EngineCall, SpokenSegment, TranscriptionInput } from '@mega-pipeline/pipeline'
import { cutIntoPieces, type Piece } from './pieces/cut-into-pieces.js'
import { recognisePiece } from './recognise-piece.js'
import type { Heard, ListeningModels } from './recognition.js'
import { findSpeech } from './voice-activity/find-speech.js'
import { FRAME_SAMPLES } from './voice-activity/frame-samples.js'
import { wordsKeptToSpeech } from './words-kept-to-speech.js'

/** Share of the whole time that looking for speech takes, as measured with Moonshine base. */
const DETECTION_SHARE = 0.05

/** Transcribes a recording of any length: finds the speech, cuts it at pauses, recognises piece after piece. */
export async function transcribeInPieces(
  { detector, recogniser }: ListeningModels,
  { sound: { samples }, ...wish }: TranscriptionInput,
  { signal, onProgress, onPiece }: EngineCall<SpokenSegment>,
): Promise<Heard> {
  const probabilities = await detector.speechProbabilities(samples, {
    signal,
    onProgress: (fraction) => onProgress?.(fraction * DETECTION_SHARE),
  })
  const speech = findSpeech(probabilities, FRAME_SAMPLES)
  const pieces = cutIntoPieces(samples, speech, recogniser.pieceLengths)
  const listening = { recogniser, samples, speechProbabilities: probabilities, wish, signal }
  const segments: SpokenSegment[] = []
  for (const piece of pieces) {
    for (const segment of await recognisePiece(listening, piece)) {
      const placed = wordsKeptToSpeech(segment, speech)
      segments.push(placed)
      onPiece?.(placed)
    }
    onProgress?.(DETECTION_SHARE + (1 - DETECTION_SHARE) * shareDone(pieces, piece))
  }
  onProgress?.(1)
  return { segments, outcome: outcomeOf(pieces, segments) }
}

function shareDone(pieces: readonly Piece[], piece: Piece): number {
  return piece.speech.end / (pieces.at(-1)?.speech.end ?? piece.speech.end)
}

function outcomeOf(pieces: readonly Piece[], segments: readonly SpokenSegment[]): Heard['outcome'] {
  if (segments.length > 0) return 'speech'
  return pieces.length > 0 ? 'no_words' : 'no_speech'
}
