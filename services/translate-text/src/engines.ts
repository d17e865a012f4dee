import { createLocalTranslation, type TranslationLadder } from '@mega-pipeline/engines/translate'
import type { LanguagePair } from '@mega-pipeline/pipeline'
import type { ModelStore } from '@mega-pipeline/platform/models'

/** The languages that a Bergamot model from English may be here for. */
const bergamotTargets = ['fr', 'es', 'de', 'it', 'pt'] as const

/** The ladder of everything that can translate on this machine. */
export async function openEngines(models: ModelStore): Promise<readonly [TranslationLadder]> {
  const ladder = createLocalTranslation({
    bergamot: bergamotTargets.map((to) => ({ from: 'en', to, directory: models.path(`bergamot-en-${to}`) })),
    apertium: models.path('apertium-romance'),
  })
  return [ladder]
}

/** Every pair once, with the tier that takes it first. */
export function pairsOf({ tiers }: TranslationLadder): LanguagePair[] {
  const pairs = new Map<string, LanguagePair>()
  for (const { id, pairs: reached } of tiers.toReversed()) {
    for (const { from, to } of reached) pairs.set(`${from}-${to}`, { from, to, engine: id })
  }
  return [...pairs.values()]
}
