import { baseLanguage, type Language, type Translation } from '@mega-pipeline/pipeline'
import {
  plainSentence,
  requirePair,
  type TranslationTier,
  type TranslationTierDescription,
} from '../translation-tier.js'
import { withApertiumCost } from './apertium-cost.js'
import type { ApertiumPairs } from './apertium-pairs.js'
import { translatePlainly } from './translate-plainly.js'

/** The modes that lead from English to each language. */
const routes: Readonly<Record<Language, readonly string[]>> = {
  es: ['eng-spa'],
  ca: ['eng-cat'],
  fr: ['eng-cat', 'cat-fra'],
  it: ['eng-cat', 'cat-ita'],
}

/** Modes without which the tier cannot be. */
export const apertiumModes: readonly string[] = [...new Set(Object.values(routes).flat())]

export const apertiumDescription: TranslationTierDescription = {
  id: 'apertium',
  stage: 'translate',
  version: '1',
  licence: 'GPL-2.0-or-later AND GPL-3.0-or-later',
  languages: ['en'],
  pairs: Object.keys(routes).map((to) => ({ from: 'en', to })),
}

/** The last rung: Apertium's rules alone, quick and often ungrammatical. */
export function createApertiumTier(pairs: ApertiumPairs): TranslationTier {
  return {
    description: apertiumDescription,
    load: () => Promise.resolve(),
    run: async (input, call): Promise<Translation> => {
      requirePair(apertiumDescription, input)
      call.onStart?.()
      const text = await withApertiumCost(call, async () => {
        let passed = plainSentence(input)
        for (const mode of routes[baseLanguage(input.to)] ?? []) {
          passed = await translatePlainly(pairs.get(mode), passed, call.signal)
        }
        return passed
      })
      return { text, engine: apertiumDescription.id, notes: [] }
    },
    close: () => {
      pairs.close()
      return Promise.resolve()
    },
  }
}
