export { createBergamotTier, type BergamotModelFolder } from './bergamot/bergamot-tier.js'
export {
  type TranslationPair,
  type TranslationTier,
  type TranslationTierDescription,
} from './translation-tier.js'
