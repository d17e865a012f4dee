export type { AlignedWord } from './bergamot/aligned-words.js'
export type { BergamotModelFolder } from './bergamot/host-bergamot.js'
export { guessLanguage, type LanguageGuess } from './ladder/detect-language.js'
export { hasWords } from './ladder/guards.js'
export { createTranslationLadder, type TranslationLadder } from './ladder/translation-ladder.js'
export {
  createLocalTiers,
  createLocalTranslation,
  translationTiers,
  type TranslationDirectories,
} from './local-translation.js'
export {
  hasPair,
  type AlignedTranslation,
  type TranslationPair,
  type TranslationTier,
  type TranslationTierDescription,
} from './translation-tier.js'
