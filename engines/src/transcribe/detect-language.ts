import type { EngineCall, Language, LanguageQuestion } from '@mega-pipeline/pipeline'
import { LISTENING_RATE } from './listening-rate.js'
import { cutIntoPieces } from './pieces/cut-into-pieces.js'
import type { ListeningModels } from './recognition.js'
import { findSpeech } from './voice-activity/find-speech.js'
import { FRAME_SAMPLES } from './voice-activity/frame-samples.js'

/** Speech that begins later is not waited for: looking for it takes time, and nearly every recording begins before. */
const SEARCHED_SECONDS = 120

/** The language of the first piece of a recording in which somebody speaks, as Whisper's own program takes it. */
export async function detectLanguage(
  { detector, recogniser }: ListeningModels,
  { sound, among }: LanguageQuestion,
  { signal }: EngineCall,
): Promise<Language> {
  const samples = sound.samples.subarray(0, SEARCHED_SECONDS * LISTENING_RATE)
  const probabilities = await detector.speechProbabilities(samples, { signal })
  const speech = findSpeech(probabilities, FRAME_SAMPLES)
  const [piece] = cutIntoPieces(samples, speech, recogniser.pieceLengths)
  if (!piece || !recogniser.detectLanguage) return among[0]
  return await recogniser.detectLanguage(samples.slice(piece.sound.start, piece.sound.end), among, signal)
}
