import type { EngineCall, Language, SpokenSegment, TranscriptionEngine } from '@mega-pipeline/pipeline'
import { decodeAudio } from '@mega-pipeline/platform/audio'
import { blameField } from '@mega-pipeline/platform/http'
import type { EngineShelf } from '@mega-pipeline/platform/stage-service'
import type { TranscribedRecording } from './transcribed-recording.js'

/** A recording, and how to listen to it. */
export interface Listening {
  readonly engine: TranscriptionEngine
  readonly language: Language
  /** Whether the times of words are wanted. */
  readonly words: boolean
  /** A file of any format. */
  readonly recording: Uint8Array
}

/** Decodes a recording and writes down what is said in it. What is wrong with the recording is told of the field `file`. */
export async function listen(
  engines: EngineShelf<TranscriptionEngine>,
  { engine, language, words, recording }: Listening,
  maxSeconds: number,
  call: EngineCall<SpokenSegment>,
): Promise<TranscribedRecording> {
  const sound = await blameField('file', () => decodeAudio(recording, { maxSeconds, signal: call.signal }))
  const { segments } = await engines.use(engine, (chosen) => chosen.run({ sound, language, words }, call))
  return { segments, language, seconds: sound.samples.length / sound.sampleRate }
}
