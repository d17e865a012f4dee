import {
  isSpeakable,
  splitSentences,
  type Language,
  type SpeechEngine,
  type WrittenSentence,
} from '@mega-pipeline/pipeline'
import type { AudioFormat } from '@mega-pipeline/platform/audio'
import { blameField, FieldError } from '@mega-pipeline/platform/http'
import type { EngineShelf } from '@mega-pipeline/platform/stage-service'
import { chooseVoice } from './choose-voice.js'
import type { SpeechRequest } from './speech-request.js'

/** What is to be done, with nothing left open. */
export interface SpeechOrder {
  readonly engine: SpeechEngine
  readonly sentences: readonly WrittenSentence[]
  readonly language: Language
  readonly voice: string
  readonly speed: number
  readonly format: AudioFormat
}

/** Checks all that costs little, before the request takes a place among those that are worked on. */
export async function orderOf(
  request: SpeechRequest,
  engines: EngineShelf<SpeechEngine>,
): Promise<SpeechOrder> {
  const engine = await blameField('model', () => engines.find(request.model))
  const wish = {
    voice: typeof request.voice === 'object' ? request.voice.id : request.voice,
    language: request.language === 'auto' ? undefined : request.language,
  }
  const field = wish.voice === undefined ? 'language' : 'voice'
  const { voice, language } = await blameField(field, () => chooseVoice(engine.voices, wish))
  const sentences = splitSentences(request.input, language).filter(({ text }) => isSpeakable(text))
  if (sentences.length === 0) throw nothingToSay()
  return { engine, sentences, language, voice, speed: request.speed, format: request.response_format }
}

function nothingToSay(): FieldError {
  return new FieldError('input', {
    kind: 'invalid_input',
    code: 'text_without_words',
    message: 'There are no words in the text to speak. Give at least one word or number.',
  })
}
