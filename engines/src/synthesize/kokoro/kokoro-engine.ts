import type { EngineDescription, Sound, SpeechEngine, SpeechInput } from '@mega-pipeline/pipeline'
import { availableParallelism } from 'node:os'
import { hostEngine, type MemoryNeed } from '../../compute/index.js'
import { checkSpeechInput } from '../check-speech-input.js'
import type { KokoroOptions } from './kokoro-process.js'
import { kokoroVoices } from './kokoro-voices.js'

export const kokoroDescription: EngineDescription = {
  id: 'kokoro:fp16',
  stage: 'synthesize',
  version: '2',
  licence: 'Apache-2.0',
  languages: ['en', 'en-us', 'en-gb', 'es', 'fr', 'hi', 'it', 'pt', 'pt-br'],
}

/**
 * Kokoro-82M, https://huggingface.co/hexgrad/Kokoro-82M, in a process of its own.
 * @example
 * const engine = createKokoroEngine({ directory, voicesDirectory })
 * const sound = await engine.run({ text: 'Hello.', language: 'en', voice: 'af_heart', speed: 1 }, { signal })
 */
export function createKokoroEngine({
  memory,
  ...options
}: Omit<KokoroOptions, 'threads'> & { threads?: number; memory?: MemoryNeed }): SpeechEngine {
  const engine = hostEngine<SpeechInput, Sound>({
    description: kokoroDescription,
    module: new URL('./kokoro-process.js', import.meta.url),
    options: { threads: availableParallelism(), ...options },
    memory,
  })
  return {
    ...engine,
    voices: kokoroVoices,
    run: async (input, call) => {
      checkSpeechInput(input, { description: kokoroDescription, voices: kokoroVoices })
      return { ...(await engine.run(input, call)), engine: kokoroDescription.id }
    },
  }
}
