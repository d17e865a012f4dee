import {
  baseLanguage,
  PipelineError,
  type EngineDescription,
  type SpokenSegment,
  type TranscriptionEngine,
  type TranscriptionInput,
} from '@mega-pipeline/pipeline'
import { hostEngine } from '../compute/index.js'
import { LISTENING_RATE } from './listening-rate.js'
import type { Heard } from './recognition.js'

/** A transcription engine in a process of its own, with its input checked before it is sent there. */
export function hostListeningEngine(host: {
  description: EngineDescription
  module: URL
  options: unknown
}): TranscriptionEngine {
  const engine = hostEngine<TranscriptionInput, Heard, SpokenSegment>(host)
  return {
    ...engine,
    run: async (input, call) => {
      checkInput(host.description, input)
      return { ...(await engine.run(input, call)), engine: host.description.id }
    },
  }
}

function checkInput({ id, languages }: EngineDescription, { sound, language }: TranscriptionInput): void {
  if (!languages.includes(baseLanguage(language))) {
    throw new PipelineError(
      'invalid_input',
      'language_not_supported',
      `${id} does not understand the language "${language}". It understands: ${languages.join(', ')}.`,
    )
  }
  if (sound.sampleRate !== LISTENING_RATE) {
    throw new PipelineError(
      'invalid_input',
      'sample_rate_not_supported',
      `${id} listens at ${LISTENING_RATE} samples per second, not at ${sound.sampleRate}. Resample the sound first.`,
    )
  }
}
