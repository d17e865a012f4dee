import { PipelineError, type SpeechInput, type Voice } from '@mega-pipeline/pipeline'
import { checkVoice } from './check-voice.js'

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
