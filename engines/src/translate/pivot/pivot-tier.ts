import { baseLanguage, type Engine, type Language, type Translation } from '@mega-pipeline/pipeline'
import { withApertiumCost } from '../apertium/apertium-cost.js'
import { requireMemory, usageOfEngine, type MemoryNeed } from '../../compute/index.js'
import type { ApertiumPairs } from '../apertium/apertium-pairs.js'
import type { BergamotOutput } from '../bergamot/bergamot-process.js'
import {
  plainSentence,
  requirePair,
  type TranslationTier,
  type TranslationTierDescription,
} from '../translation-tier.js'
import { pivotThroughCatalan, type PivotPairs } from './pivot-translation.js'
import { plainEnglish } from './plain-english.js'

/** The second half of each target language: Apertium's mode from Catalan on; Catalan itself needs none. */
const modes: Readonly<Record<Language, string | undefined>> = {
  fr: 'cat-fra',
  es: 'cat-spa',
  it: 'cat-ita',
  ca: undefined,
}

/** Modes without which the tier cannot be. */
export const pivotModes: readonly string[] = ['eng-cat', 'por-cat', 'cat-fra', 'cat-spa', 'cat-ita']

export const pivotDescription: TranslationTierDescription = {
  id: 'bergamot-pivot',
  stage: 'translate',
  version: '2',
  licence: 'MPL-2.0 AND GPL-2.0-or-later AND GPL-3.0-or-later',
  languages: ['en'],
  pairs: Object.keys(modes).map((to) => ({ from: 'en', to })),
}

/**
 * The second rung: neural English to Portuguese, then Apertium by way of Catalan, mended in between. Programs and
 * models start with the first sentence that needs them.
 */
export function createPivotTier(options: {
  /** The English-Portuguese Bergamot model. */
  readonly portuguese: Engine<string, BergamotOutput>
  readonly apertium: ApertiumPairs
  /** What the programs of Apertium need. */
  readonly memory?: MemoryNeed | undefined
}): TranslationTier {
  const { apertium, portuguese, memory } = options
  return {
    description: pivotDescription,
    load: () => Promise.resolve(),
    run: async (input, call): Promise<Translation> => {
      requirePair(pivotDescription, input)
      if (memory && call.othersCanStandIn && usageOfEngine('apertium').residentBytes === 0) {
        await requireMemory(pivotDescription.id, memory)
      }
      const to = baseLanguage(input.to)
      const mode = modes[to]
      const pairs: PivotPairs = {
        english: apertium.get('eng-cat'),
        portuguese: apertium.get('por-cat'),
        target: mode === undefined ? undefined : apertium.get(mode),
      }
      const english = plainEnglish(plainSentence(input))
      const { words } = await portuguese.run(english, call)
      const text = await withApertiumCost(call, () =>
        pivotThroughCatalan({ english, portuguese: words, to }, pairs, call.signal),
      )
      return { text, engine: pivotDescription.id, notes: [] }
    },
    close: async () => {
      apertium.close()
      await portuguese.close()
    },
  }
}
