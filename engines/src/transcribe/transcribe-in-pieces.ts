import type { EngineCall, SpokenSegment, Transcription, TranscriptionInput } from '@mega-pipeline/pipeline'
import { LISTENING_RATE } from './listening-rate.js'
import { isPlausible } from './plausibility.js'
import { cutIntoPieces, type Piece } from './pieces/cut-into-pieces.js'
import type { Recogniser } from './recognition.js'
import { findSpeech } from './voice-activity/find-speech.js'
import { FRAME_SAMPLES, type SileroDetector } from './voice-activity/silero-detector.js'

/** Share of the whole time that looking for speech takes, as measured with Moonshine base. */
const DETECTION_SHARE = 0.05

/** Transcribes a recording of any length: finds the speech, cuts it at pauses, recognises piece after piece. */
export async function transcribeInPieces(
  models: { detector: SileroDetector; recogniser: Recogniser },
  { sound: { samples }, language }: TranscriptionInput,
  call: EngineCall<SpokenSegment>,
): Promise<Transcription> {
  const probabilities = await models.detector.speechProbabilities(samples, {
    signal: call.signal,
    onProgress: (fraction) => call.onProgress?.(fraction * DETECTION_SHARE),
  })
  const pieces = cutIntoPieces(
    samples,
    findSpeech(probabilities, FRAME_SAMPLES),
    models.recogniser.pieceLengths,
  )
  const segments: SpokenSegment[] = []
  for (const piece of pieces) {
    const heard = samples.slice(piece.sound.start, piece.sound.end)
    const recognition = await models.recogniser.recognise(heard, language, call.signal)
    if (isPlausible(recognition, lengthOf(piece))) {
      for (const segment of recognition.segments) {
        const placed = placeInRecording(segment, piece)
        segments.push(placed)
        call.onPiece?.(placed)
      }
    }
    call.onProgress?.(
      DETECTION_SHARE + (1 - DETECTION_SHARE) * (piece.speech.end / (pieces.at(-1)?.speech.end ?? 1)),
    )
  }
  call.onProgress?.(1)
  return { segments, outcome: outcomeOf(pieces, segments) }
}

function lengthOf({ speech }: Piece): number {
  return (speech.end - speech.start) / LISTENING_RATE
}

/** From seconds in the piece's sound to seconds in the recording, without the margin around the speech. */
function placeInRecording({ text, startSeconds, endSeconds }: SpokenSegment, piece: Piece): SpokenSegment {
  const offset = piece.sound.start / LISTENING_RATE
  return {
    text,
    startSeconds: Math.max(offset + startSeconds, piece.speech.start / LISTENING_RATE),
    endSeconds: Math.min(offset + endSeconds, piece.speech.end / LISTENING_RATE),
  }
}

function outcomeOf(pieces: readonly Piece[], segments: readonly SpokenSegment[]): Transcription['outcome'] {
  if (segments.length > 0) return 'speech'
  return pieces.length > 0 ? 'no_words' : 'no_speech'
}
