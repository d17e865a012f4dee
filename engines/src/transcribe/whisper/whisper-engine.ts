import type { TranscriptionEngine } from '@mega-pipeline/pipeline'
import type { MemoryNeed } from '../../compute/index.js'
import { hostListeningEngine } from '../host-listening-engine.js'
import type { ListeningOptions } from '../listening-engine.js'
import { whisperDescription } from './whisper-description.js'
import type { WhisperOptions } from './whisper-recogniser.js'

/**
 * Speech to text in many languages, of any length.
 * @example
 * const engine = createWhisperEngine({ directory, vadDirectory })
 * const { segments } = await engine.run({ sound, language: 'fr' }, { signal })
 */
export function createWhisperEngine({
  memory,
  ...options
}: ListeningOptions<WhisperOptions> & { readonly memory?: MemoryNeed }): TranscriptionEngine {
  return hostListeningEngine({
    description: whisperDescription,
    module: new URL('./whisper-process.js', import.meta.url),
    options,
    memory,
    tellsWordTimes: true,
    tellsLanguage: true,
  })
}
