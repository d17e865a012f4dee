import { guessLanguage, hasWords, type LanguageGuess } from '@mega-pipeline/engines/translate'
import type { Language } from '@mega-pipeline/pipeline'

/** A language that a text may be in. */
export interface Detection {
  /** 0 to 100. */
  readonly confidence: number
  readonly language: Language
}

/** What short texts are believed to be in only by half. */
const SHORT_TEXT_SHARE = 0.5
/** Two languages that are this near to each other, in points of confidence, cannot be told apart in a short text. */
const NEAR = 10
/** The rest of a long text tells nothing new. */
const ENOUGH_CHARACTERS = 10_000

/**
 * The languages that texts may be in, likeliest first; only known ones, as LibreTranslate does it, and the fallback
 * with confidence 0 when none comes into question.
 */
export function detectLanguages(
  texts: readonly string[],
  { known, fallback }: { readonly known: readonly Language[]; readonly fallback: Language },
): Detection[] {
  const { candidates, isSure } = guess(texts)
  const found = candidates
    .filter(({ language }) => known.includes(language))
    .map(({ language, score }) => ({ language, confidence: confidenceOf(score, isSure) }))
  return found.length > 0 ? found : [{ confidence: 0, language: fallback }]
}

/**
 * The language that texts to be translated are most likely in. A short text is taken for one of the languages that it
 * can be translated from when it looks nearly as much like it as like another.
 */
export function detectSource(
  texts: readonly string[],
  possible: readonly Language[],
  fallback: Language,
): Detection {
  const { candidates, isSure } = guess(texts)
  const [best] = candidates
  const bestPossible = candidates.find(({ language }) => possible.includes(language))
  if (best === undefined) return { confidence: 0, language: fallback }
  if (isSure) return { confidence: confidenceOf(best.score, true), language: best.language }
  if (bestPossible === undefined || (best.score - bestPossible.score) * 100 > NEAR) {
    return { confidence: 0, language: fallback }
  }
  return { confidence: confidenceOf(bestPossible.score, false), language: bestPossible.language }
}

function guess(texts: readonly string[]): LanguageGuess {
  const text = texts.filter(hasWords).join('\n').slice(0, ENOUGH_CHARACTERS)
  return text === '' ? { candidates: [], isSure: false } : guessLanguage(text)
}

function confidenceOf(score: number, isSure: boolean): number {
  return Math.round(score * (isSure ? 1 : SHORT_TEXT_SHARE) * 1000) / 10
}
