import type { Engine, Language } from '@mega-pipeline/pipeline'
import { hostEngine, type MemoryNeed } from '../../compute/index.js'
import type { BergamotOptions, BergamotOutput } from './bergamot-process.js'

/** The licence of Mozilla's and Bergamot's published models. */
export const bergamotLicence = 'MPL-2.0'

/** A folder of the model store with one model in Bergamot's format. */
export interface BergamotModelFolder {
  readonly from: Language
  readonly to: Language
  readonly directory: string
  readonly memory?: MemoryNeed
}

/** A Bergamot model of one pair of languages in a process of its own (about 350 MB), one sentence at a time. */
export function hostBergamot(model: BergamotModelFolder): Engine<string, BergamotOutput> {
  return hostEngine({
    description: {
      id: `bergamot:${model.from}-${model.to}`,
      stage: 'translate',
      version: '0.4.9',
      licence: bergamotLicence,
      languages: [model.from],
    },
    module: new URL('./bergamot-process.js', import.meta.url),
    options: { directory: model.directory } satisfies BergamotOptions,
    memory: model.memory,
  })
}
