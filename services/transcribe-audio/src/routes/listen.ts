import type {
  EngineCall,
  Language,
  LanguageQuestion,
  SpokenSegment,
  TranscriptionEngine,
} from '@mega-pipeline/pipeline'
import { decodeAudio } from '@mega-pipeline/platform/audio'
import { blameField } from '@mega-pipeline/platform/http'
import type { EngineShelf } from '@mega-pipeline/platform/stage-service'
import type { TranscribedRecording } from './transcribed-recording.js'

/** A recording, and how to listen to it. */
export interface Listening {
  readonly engine: TranscriptionEngine
  /** The likeliest first. */
  readonly languages: LanguageQuestion['among']
  /** Whether the times of words are wanted. */
  readonly words: boolean
  /** A file of any format. */
  readonly recording: Uint8Array
}

/** Decodes a recording and writes down what is said in it. What is wrong with the recording is told of the field `file`. */
export async function listen(
  engines: EngineShelf<TranscriptionEngine>,
  { engine, languages, words, recording }: Listening,
  maxSeconds: number,
  call: EngineCall<SpokenSegment>,
): Promise<TranscribedRecording> {
  const { signal } = call
  const sound = await blameField('file', () => decodeAudio(recording, { maxSeconds, signal }))
  return await engines.use(engine, async (chosen) => {
    const language = await spokenLanguage(chosen, { sound, among: languages }, signal)
    const { segments } = await chosen.run({ sound, language, words }, call)
    return { segments, language, seconds: sound.samples.length / sound.sampleRate }
  })
}

/** An engine that cannot tell languages listens for the likeliest. */
async function spokenLanguage(
  { detectLanguage }: TranscriptionEngine,
  question: LanguageQuestion,
  signal: AbortSignal,
): Promise<Language> {
  const [likeliest, ...others] = question.among
  if (others.length === 0 || !detectLanguage) return likeliest
  return await detectLanguage(question, { signal })
}
