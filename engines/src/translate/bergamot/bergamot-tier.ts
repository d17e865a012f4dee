import type { Language, Translation } from '@mega-pipeline/pipeline'
import { plainSentence, requirePair, type TranslationTier } from '../translation-tier.js'
import { bergamotLicence, hostBergamot } from './host-bergamot.js'

/** A folder of the model store with one model in Bergamot's format. */
export interface BergamotModelFolder {
  readonly from: Language
  readonly to: Language
  readonly directory: string
}

/**
 * The first rung: Firefox's neural models. A model is loaded when its pair is first asked for, since each takes
 * about 350 MB and most texts need one or two.
 */
export function createBergamotTier(folders: readonly BergamotModelFolder[]): TranslationTier {
  const hosts = folders.map((folder) => ({ ...folder, host: hostBergamot(folder) }))
  const description = {
    id: 'bergamot',
    stage: 'translate' as const,
    version: '0.4.9',
    licence: bergamotLicence,
    languages: [...new Set(folders.map(({ from }) => from))],
    pairs: folders.map(({ from, to }) => ({ from, to })),
  }
  return {
    description,
    load: () => Promise.resolve(),
    run: async (input, call): Promise<Translation> => {
      requirePair(description.pairs, input)
      const model = hosts.find(({ from, to }) => input.from.startsWith(from) && input.to.startsWith(to))
      const output = await model?.host.run(plainSentence(input.text), { signal: call.signal })
      return { text: output?.text ?? '', engine: description.id, notes: [] }
    },
    close: async () => {
      await Promise.all(hosts.map(({ host }) => host.close()))
    },
  }
}
