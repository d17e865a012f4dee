import type { Engine, Language } from '@mega-pipeline/pipeline'
import {
  hasPair,
  plainSentence,
  requirePair,
  type AlignedTranslation,
  type TranslationPair,
  type TranslationTier,
  type TranslationTierDescription,
} from '../translation-tier.js'
import type { BergamotOutput } from './bergamot-process.js'
import { bergamotLicence } from './host-bergamot.js'

/** A model of one pair that runs somewhere (see `hostBergamot`). */
export interface BergamotModelHost {
  readonly from: Language
  readonly to: Language
  readonly host: Engine<string, BergamotOutput>
}

export function bergamotDescription(pairs: readonly TranslationPair[]): TranslationTierDescription {
  return {
    id: 'bergamot',
    stage: 'translate',
    version: '0.4.9',
    licence: bergamotLicence,
    languages: [...new Set(pairs.map(({ from }) => from))],
    pairs: pairs.map(({ from, to }) => ({ from, to })),
  }
}

/**
 * The first rung: Firefox's neural models. A model is loaded when its pair is first asked for, since each takes
 * about 350 MB and most texts need one or two.
 */
export function createBergamotTier(models: readonly BergamotModelHost[]): TranslationTier {
  const description = bergamotDescription(models)
  return {
    description,
    load: () => Promise.resolve(),
    run: async (input, call): Promise<AlignedTranslation> => {
      requirePair(description, input)
      const model = models.find((each) => hasPair({ pairs: [each] }, input))
      const output = await model?.host.run(plainSentence(input), call)
      return { text: '', words: [], ...output, engine: description.id, notes: [] }
    },
    close: async () => {
      await Promise.all(models.map(({ host }) => host.close()))
    },
  }
}
