import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { apertiumDescription, apertiumModes, createApertiumTier } from './apertium/apertium-tier.js'
import { ApertiumPairs } from './apertium/apertium-pairs.js'
import { findApertium } from './apertium/installation.js'
import { bergamotFiles } from './bergamot/bergamot-model.js'
import { bergamotDescription, createBergamotTier } from './bergamot/bergamot-tier.js'
import { hostBergamot, type BergamotModelFolder } from './bergamot/host-bergamot.js'
import type { MemoryNeed } from '../compute/index.js'
import { createTranslationLadder, type TranslationLadder } from './ladder/translation-ladder.js'
import { createPivotTier, pivotDescription, pivotModes } from './pivot/pivot-tier.js'
import type { TranslationTier, TranslationTierDescription } from './translation-tier.js'

/** Every rung that can be, whether its files are here or not, for showing which language has which. */
export const translationTiers: readonly TranslationTierDescription[] = [
  bergamotDescription(['fr', 'es', 'de', 'it', 'pt'].map((to) => ({ from: 'en', to }))),
  pivotDescription,
  apertiumDescription,
]

/** Folders of the model store, whether there is anything in them or not. */
export interface TranslationDirectories {
  readonly bergamot: readonly BergamotModelFolder[]
  /** Where Apertium was unpacked; an installed one is preferred. */
  readonly apertium?: string
  /** What Apertium's programs need for the way by Catalan. */
  readonly apertiumMemory?: MemoryNeed
}

/**
 * The ladder of what is on this machine, in the order that decision 0003 measured: a folder that is missing or not
 * whole is left out, and so is what needs it.
 * @example
 * const ladder = createLocalTranslation({
 *   bergamot: [{ from: 'en', to: 'pt', directory: store.path('bergamot-en-pt') }],
 *   apertium: store.path('apertium-romance'),
 * })
 */
export function createLocalTranslation(directories: TranslationDirectories): TranslationLadder {
  return createTranslationLadder(createLocalTiers(directories))
}

/** The rungs of {@link createLocalTranslation} one by one, for measuring each. */
export function createLocalTiers(directories: TranslationDirectories): TranslationTier[] {
  const models = directories.bergamot
    .filter(isWhole)
    .map((folder) => ({ ...folder, host: hostBergamot(folder) }))
  const portuguese = models.find(({ from, to }) => from === 'en' && to === 'pt')
  const forPivot = findApertium(pivotModes, directories.apertium)
  const forApertium = findApertium(apertiumModes, directories.apertium)

  // Both tiers use the same pairs of one installation.
  const pairs = forPivot && new ApertiumPairs(forPivot)
  const tiers: TranslationTier[] = []
  if (models.length > 0) tiers.push(createBergamotTier(models))
  if (portuguese && pairs)
    tiers.push(
      createPivotTier({ portuguese: portuguese.host, apertium: pairs, memory: directories.apertiumMemory }),
    )
  if (forApertium) tiers.push(createApertiumTier(pairs ?? new ApertiumPairs(forApertium)))
  return tiers
}

function isWhole({ directory }: BergamotModelFolder): boolean {
  return Object.values(bergamotFiles).every((file) => existsSync(join(directory, file)))
}
