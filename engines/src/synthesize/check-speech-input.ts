import { PipelineError, type SpeechInput, type Voice, speaksLanguage } from '@mega-pipeline/pipeline'

const SLOWEST = 0.25
const FASTEST = 4

/** Refuses what no voice could say, before it is sent to the engine's process. */
export function checkSpeechInput(input: SpeechInput, voices: readonly Voice[]): void {
  if (input.text.trim() === '') {
    throw new PipelineError(
      'invalid_input',
      'text_empty',
      'There is no text to speak. Give at least one word.',
    )
  }
  if (!(input.speed >= SLOWEST && input.speed <= FASTEST)) {
    throw new PipelineError(
      'invalid_input',
      'speed_out_of_range',
      `The speed ${input.speed} is not possible. Give a number from ${SLOWEST} to ${FASTEST}.`,
    )
  }
  checkVoice(input, voices)
}

function checkVoice({ voice: voiceId, language }: SpeechInput, voices: readonly Voice[]): void {
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
