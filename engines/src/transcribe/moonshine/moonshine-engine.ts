import type { TranscriptionEngine } from '@mega-pipeline/pipeline'
import type { MemoryNeed } from '../../compute/index.js'
import { hostListeningEngine } from '../host-listening-engine.js'
import type { ListeningOptions } from '../listening-engine.js'
import type { MoonshineOptions } from './moonshine-recogniser.js'
import { moonshineDescriptions } from './moonshine-variants.js'

/**
 * English speech to text, of any length.
 * @example
 * const engine = createMoonshineEngine({ variant: 'base', directory, vadDirectory })
 * const { segments } = await engine.run({ sound, language: 'en' }, { signal })
 */
export function createMoonshineEngine({
  memory,
  ...options
}: ListeningOptions<MoonshineOptions> & { readonly memory?: MemoryNeed }): TranscriptionEngine {
  return hostListeningEngine({
    description: moonshineDescriptions[options.variant],
    module: new URL('./moonshine-process.js', import.meta.url),
    options,
    memory,
    tellsWordTimes: false,
    tellsLanguage: false,
  })
}
