import { PipelineError, type SpeechInput, type Voice, speaksLanguage } from '@mega-pipeline/pipeline'

/** Refuses a voice that there is not, or that does not speak the language, and names voices that do. */
export function checkVoice(
  { voice: voiceId, language }: Pick<SpeechInput, 'voice' | 'language'>,
  voices: readonly Voice[],
): void {
  const voice = voices.find(({ id }) => id === voiceId)
  if (voice && speaksLanguage(voice, language)) return
  const fitting = voices.filter((candidate) => speaksLanguage(candidate, language)).map(({ id }) => id)
  const advice =
    fitting.length > 0
      ? `Voices that speak it: ${fitting.join(', ')}.`
      : `No voice of this engine speaks it. Languages it has voices for: ${languagesOf(voices)}.`
  throw voice
    ? new PipelineError(
        'invalid_input',
        'voice_language_mismatch',
        `The voice "${voiceId}" speaks ${voice.language}, not "${language}". ${advice}`,
      )
    : new PipelineError(
        'invalid_input',
        'voice_unknown',
        `There is no voice "${voiceId}" for "${language}". ${advice}`,
      )
}

function languagesOf(voices: readonly Voice[]): string {
  return [...new Set(voices.map(({ language }) => language))].join(', ')
}
