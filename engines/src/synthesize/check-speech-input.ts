import { PipelineError, type SpeechEngine, type SpeechInput } from '@mega-pipeline/pipeline'
import { checkVoice } from './check-voice.js'

const SLOWEST = 0.25
const FASTEST = 4

/** Refuses what no voice could say, before it is sent to the engine's process. */
export function checkSpeechInput(
  input: SpeechInput,
  { description, voices, ownVoices }: Pick<SpeechEngine, 'description' | 'voices' | 'ownVoices'>,
): void {
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
  if (input.sample === undefined) checkVoice(input, voices)
  else if (ownVoices === undefined) throw sampleNotSupported(description.id)
}

/** @param id of the engine that cannot speak in the voice of a sample */
export function sampleNotSupported(id: string): PipelineError {
  return new PipelineError(
    'invalid_input',
    'voice_sample_not_supported',
    `${id} cannot speak in the voice of a sample. Choose one of its voices, or an engine that takes samples, such as elevenlabs:eleven_multilingual_v2.`,
  )
}
