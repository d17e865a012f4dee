import { checkVoice } from '@mega-pipeline/engines/synthesize'
import {
  PipelineError,
  sourceLanguage,
  speaksLanguage,
  type Language,
  type Voice,
} from '@mega-pipeline/pipeline'
import { openAiVoices } from './openai-voices.js'

/** What a client says of the voice; it may leave out either, or both. */
export interface VoiceWish {
  /** Id of a voice, or a name of OpenAI's. */
  readonly voice: string | undefined
  readonly language: Language | undefined
}

export interface ChosenVoice {
  readonly voice: string
  readonly language: Language
}

/**
 * The voice and the language that are spoken. What was left out follows from the other: the language from the voice, or
 * the first voice of the language, which is the best one.
 * @throws PipelineError `voice_unknown`, `voice_language_mismatch`, `language_without_voice`
 */
export function chooseVoice(voices: readonly Voice[], wish: VoiceWish): ChosenVoice {
  if (wish.voice === undefined) return firstVoice(voices, wish.language ?? sourceLanguage)
  const voice = idOf(voices, wish.voice)
  const itsOwn = voices.find(({ id }) => id === voice)?.language
  const chosen = { voice, language: wish.language ?? itsOwn ?? sourceLanguage }
  checkVoice(chosen, voices)
  return chosen
}

/** An engine's own voice goes before one that stands in. */
function idOf(voices: readonly Voice[], wanted: string): string {
  const standIn = openAiVoices[wanted]
  const isKnown = (voice: string): boolean => voices.some(({ id }) => id === voice)
  return !isKnown(wanted) && standIn !== undefined && isKnown(standIn) ? standIn : wanted
}

function firstVoice(voices: readonly Voice[], language: Language): ChosenVoice {
  const first = voices.find((voice) => speaksLanguage(voice, language))
  if (first) return { voice: first.id, language }
  const languages = [...new Set(voices.map((voice) => voice.language))].join(', ')
  throw new PipelineError(
    'invalid_input',
    'language_without_voice',
    `No voice of this model speaks "${language}". Languages it has voices for: ${languages}.`,
  )
}
