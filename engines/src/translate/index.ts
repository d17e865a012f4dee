export type { BergamotModelFolder } from './bergamot/host-bergamot.js'
export { createTranslationLadder, type TranslationLadder } from './ladder/translation-ladder.js'
export {
  createLocalTiers,
  createLocalTranslation,
  translationTiers,
  type TranslationDirectories,
} from './local-translation.js'
export {
  hasPair,
  type TranslationPair,
  type TranslationTier,
  type TranslationTierDescription,
} from './translation-tier.js'
