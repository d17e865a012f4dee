import type { SpokenSegment } from '@mega-pipeline/pipeline'
import { LISTENING_RATE } from './listening-rate.js'
import type { Piece } from './pieces/cut-into-pieces.js'
import { quietestPlace } from './pieces/quietest-place.js'
import { isPlausible } from './plausibility.js'
import type { ListeningWish, RecognisedSegment, Recogniser } from './recognition.js'
import { shifted } from './shifted.js'
import type { Span } from './voice-activity/find-speech.js'
import { noSpeechProbability } from './voice-activity/no-speech-probability.js'

/** A shorter piece that makes no sense is given up. */
const SHORTEST_TO_HALVE_SECONDS = 6

/** What is listened with, and to. */
export interface Listening {
  readonly recogniser: Recogniser
  readonly samples: Float32Array
  /** Of each frame of the samples. */
  readonly speechProbabilities: Float32Array
  readonly wish: ListeningWish
  readonly signal: AbortSignal
}

/**
 * What is said in a piece, with times in the recording; empty when nothing plausible comes out. A model that loses
 * itself in a long piece often finds its way in the halves of it, so the rest of what was said is not lost.
 */
export async function recognisePiece(listening: Listening, piece: Piece): Promise<SpokenSegment[]> {
  const { recogniser, samples, wish, signal } = listening
  const sound = soundOf(samples, piece.sound)
  const recognition = await recogniser.recognise(sound, wish, signal)
  const seconds = (piece.speech.end - piece.speech.start) / LISTENING_RATE
  if (isPlausible(recognition, seconds)) {
    return recognition.segments.map((segment) =>
      withNoSpeech(placeInRecording(segment, piece), listening.speechProbabilities),
    )
  }
  if (seconds < SHORTEST_TO_HALVE_SECONDS) return []
  const [first, second] = halve(samples, piece)
  return [...(await recognisePiece(listening, first)), ...(await recognisePiece(listening, second))]
}

/** What lies before the recording is silence. */
function soundOf(samples: Float32Array, { start, end }: Span): Float32Array {
  const sound = new Float32Array(end - start)
  sound.set(samples.subarray(Math.max(0, start), end), Math.max(0, -start))
  return sound
}

/** Two pieces, cut where it is quietest in the middle third. */
function halve(samples: Float32Array, { speech, sound }: Piece): [Piece, Piece] {
  const third = Math.floor((speech.end - speech.start) / 3)
  const cut = quietestPlace(samples, speech.start + third, speech.end - third)
  return [
    { speech: { start: speech.start, end: cut }, sound: { start: sound.start, end: cut } },
    { speech: { start: cut, end: speech.end }, sound: { start: cut, end: sound.end } },
  ]
}

/** From seconds in the piece's sound to seconds in the recording, without the margin around the speech. */
function placeInRecording(segment: RecognisedSegment, piece: Piece): RecognisedSegment {
  const placed = shifted(segment, piece.sound.start / LISTENING_RATE)
  const { evidence } = placed
  return {
    ...placed,
    startSeconds: Math.max(placed.startSeconds, piece.speech.start / LISTENING_RATE),
    endSeconds: Math.min(placed.endSeconds, piece.speech.end / LISTENING_RATE),
    evidence: { ...evidence, windowStartSeconds: Math.max(0, evidence.windowStartSeconds) },
  }
}

function withNoSpeech(segment: RecognisedSegment, speechProbabilities: Float32Array): SpokenSegment {
  const noSpeech = noSpeechProbability(speechProbabilities, segment)
  return { ...segment, evidence: { ...segment.evidence, noSpeechProbability: noSpeech } }
}
