import { eld } from 'eld/small'

/** From here on the detector was right in 99 % of FLORES sentences cut to so many words (see decision 0003). */
const WORDS_TO_JUDGE = 8

/** The language a sentence is written in, or `undefined` when it is too short to tell or not one that is known. */
export function detectLanguage(text: string): string | undefined {
  const words = text.match(/\p{L}+/gu) ?? []
  if (words.length < WORDS_TO_JUDGE) return undefined
  const { language } = eld.detect(text)
  return language === '' ? undefined : language
}

/** What the detector makes of a text. */
export interface LanguageGuess {
  /** Likeness to each language that came into question, 0 to 1, best first. */
  readonly candidates: readonly { readonly language: string; readonly score: number }[]
  /** Whether there was enough text, and enough between the first and the others, to be believed. */
  readonly isSure: boolean
}

/** How much a text of any length looks like each language; no candidates where there are no letters. */
export function guessLanguage(text: string): LanguageGuess {
  const result = eld.detect(text)
  const candidates = Object.entries(result.getScores()).map(([language, score]) => ({ language, score }))
  return {
    candidates: candidates.toSorted((one, other) => other.score - one.score),
    isSure: result.isReliable() && (text.match(/\p{L}+/gu) ?? []).length >= WORDS_TO_JUDGE,
  }
}
